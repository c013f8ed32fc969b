package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.IngestReport;
import dev.fletching.testkit.SharedData;

class RealCollectionTest extends IngestFixture {

    @Test
    void every_abstract_of_scifact_is_indexed_and_fits_the_model() {
        Path corpus = SharedData.require("data/scifact/corpus.jsonl");
        IngestReport report = ingest(corpus);
        assertThat(report.documents()).isEqualTo(5183);
        assertThat(report.truncated()).isZero();
        assertThat(report.failed()).isEmpty();
        assertThat(report.skipped()).isEmpty();
    }
}
