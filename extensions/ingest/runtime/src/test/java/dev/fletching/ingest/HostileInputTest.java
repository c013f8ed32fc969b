package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.ingest.reader.pdf.Pdfs;

class HostileInputTest extends IngestFixture {

    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @ValueSource(strings = {"txt", "md", "html", "pdf", "docx", "csv", "tsv", "json", "jsonl", "zip"})
    void a_gigabyte_without_a_line_end_is_refused_of_every_format(String extension) throws IOException {
        Path file = folder.resolve("large." + extension);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.writeBytes("a".repeat(3 << 20));
            large.setLength(GIGABYTE);
        }
        write("good.txt", "good");
        IngestReport report = Assertions.assertTimeout(Duration.ofSeconds(60), () -> ingest(folder));
        assertThat(report.failed()).singleElement().satisfies(it -> assertThat(it.subject()).isEqualTo(file.toString()));
        assertThat(index.committed).containsOnlyKeys("good.txt#0");
    }

    @Test
    void control_characters_in_ids_are_refused_and_shown_as_numbers() throws IOException {
        write("a.jsonl", "{\"id\": \"a\\u001b[2Jb\", \"text\": \"a\"}\n");
        write("b\u001b.txt", "b");
        write("c.csv", "id,text\n\"a\nb\",c\n");
        write("d.txt", "d");
        IngestReport report = ingest(folder);
        assertThat(index.committed).containsOnlyKeys("d.txt#0");
        assertThat(report.failed()).hasSize(3).allSatisfy(it -> {
            assertThat(it.reason()).contains("without control characters");
            assertThat((it.subject() + it.reason()).chars()).noneMatch(Character::isISOControl);
        });
        assertThat(report.failed().get(0).reason()).contains("a.jsonl#a\\u001b[2Jb");
    }

    @Test
    void ten_thousand_nested_arrays_are_refused() throws IOException {
        String nested = "[".repeat(10_000) + "]".repeat(10_000);
        write("a.json", nested);
        write("b.json", "{\"a\": " + nested + "}");
        write("c.jsonl", "{\"a\": " + nested + "}");
        write("d.txt", "d");
        IngestReport report = ingest(folder);
        assertThat(index.committed).containsOnlyKeys("d.txt#0");
        assertThat(report.failed()).hasSize(3);
    }

    @Test
    void pages_without_text_are_told_as_such() throws IOException {
        Files.write(folder.resolve("scan.pdf"), Pdfs.of("", "", ""));
        assertThat(ingest(folder).skipped()).singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("recognise their text first"));
    }

    @Test
    void passages_tell_the_page_that_they_begin_on() throws IOException {
        Files.write(folder.resolve("bows.pdf"), Pdfs.of("", "word ".repeat(20), "An arrow."));
        ingest(Optional.of(new SplitSize(20, 0)), ProgressListener.SILENT,
                folder);
        assertThat(index.committed.get("bows.pdf#0").origin().page()).isEqualTo(1);
        assertThat(index.committed.get("bows.pdf#1").origin().page()).isEqualTo(2);
    }
}
