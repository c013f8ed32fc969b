package dev.fletching.ingest.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.host.Contributions;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Splitter;
import io.quarkus.test.QuarkusUnitTest;

class ConfiguredChoicesTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.fletching.selected.\"splitter\"", "sentence")
            .overrideRuntimeConfigKey("quarkus.fletching.ingest.columns.id", "sku")
            .overrideRuntimeConfigKey("quarkus.fletching.ingest.columns.text", "memo,hint")
            .overrideRuntimeConfigKey("quarkus.fletching.ingest.columns.metadata", "price");

    @Inject
    Contributions contributions;

    @Test
    void the_splitter_is_chosen() {
        assertThat(contributions.selected(Splitter.class).getClass().getSimpleName()).contains("Sentence");
    }

    @Test
    void the_columns_of_tables_and_the_fields_of_records_are_chosen() throws IOException {
        Path folder = Files.createTempDirectory("columns");
        Path table = Files.writeString(folder.resolve("a.csv"), "sku,hint,memo,price,text\n7,h,m,1,t\n");
        Path records = Files.writeString(folder.resolve("a.json"),
                "{\"sku\": 7, \"hint\": \"h\", \"memo\": \"m\", \"price\": 1, \"text\": \"t\"}");
        try {
            for (Path file : List.of(table, records)) {
                List<Document> documents = new ArrayList<>();
                contributions.all(DocumentReader.class).stream().filter(it -> it.accepts(file)).findFirst().orElseThrow()
                        .read(file, "f", documents::add);
                assertThat(documents).singleElement().satisfies(it -> {
                    assertThat(it.id()).isEqualTo("f#7");
                    assertThat(it.text()).isEqualTo("m\nh");
                    assertThat(it.metadata()).containsOnlyKeys("price");
                });
            }
        } finally {
            Files.delete(table);
            Files.delete(records);
            Files.delete(folder);
        }
    }
}
