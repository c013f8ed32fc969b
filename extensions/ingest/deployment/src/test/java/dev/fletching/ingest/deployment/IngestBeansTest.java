package dev.fletching.ingest.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.Splitter;
import io.quarkus.test.QuarkusUnitTest;

class IngestBeansTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.fletching.ingest.max-file-size", "1K");

    @Inject
    Contributions contributions;

    @Inject
    Ingestor ingestor;

    @Test
    void the_readers_and_the_splitter_are_contributed() {
        assertThat(contributions.ids(DocumentReader.class)).containsExactlyInAnyOrder("csv", "docx", "html", "json", "jsonl",
                "markdown", "pdf", "text");
        assertThat(contributions.ids(Splitter.class)).containsExactlyInAnyOrder("markdown", "recursive", "sentence", "token");
        assertThat(contributions.selected(Splitter.class).getClass().getSimpleName()).contains("Recursive");
        assertThat(ingestor).isNotNull();
    }

    @Test
    void the_limits_of_the_readers_are_configured() throws IOException {
        DocumentReader text = contributions.get(DocumentReader.class, "text");
        Path file = Files.createTempFile("limits", ".txt");
        try {
            Files.writeString(file, "a".repeat(1024));
            List<Document> documents = new ArrayList<>();
            text.read(file, "a", documents::add);
            assertThat(documents).hasSize(1);
            Files.writeString(file, "a".repeat(1025));
            assertThatThrownBy(() -> text.read(file, "a", documents::add)).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("at most 1024 bytes")
                    .hasMessageContaining("quarkus.fletching.ingest.max-file-size");
        } finally {
            Files.delete(file);
        }
    }
}
