package dev.fletching.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.benchmarks.peer.Model;

class TextsTest {

    @TempDir
    Path data;

    @Test
    void news_are_the_last_field_without_the_long_ones() throws IOException {
        write("data/ag-news/test.csv", """
                "3","A title","They said ""no"", twice"
                "1","Long","%s"
                "2","Another","Short, too"
                """.formatted("x".repeat(221)));
        assertThat(new Texts(data).of(Workload.W1, Model.MINILM)).containsExactly("They said \"no\", twice", "Short, too");
    }

    @Test
    void abstracts_come_without_their_titles() throws IOException {
        write("data/scifact/corpus.jsonl", """
                {"_id": "1", "title": "T", "text": "An abstract."}
                """);
        assertThat(new Texts(data).of(Workload.W2, Model.MINILM)).containsExactly("An abstract.");
    }

    @Test
    void golden_texts_are_those_that_every_peer_accepts() throws IOException {
        write("reference/" + Model.MINILM.golden(), """
                {"items": [{"text": " ", "embedding": [0]}, {"text": "a", "embedding": [0.5, 1]}]}
                """);
        assertThat(new Texts(data).golden(Model.MINILM)).singleElement().satisfies(golden -> {
            assertThat(golden.text()).isEqualTo("a");
            assertThat(golden.vector()).containsExactly(0.5f, 1);
        });
    }

    @Test
    void the_query_needs_no_data() throws IOException {
        assertThat(new Texts(data).of(Workload.W3, Model.MINILM)).hasSize(1);
    }

    @Test
    void absent_data_is_told_with_the_option_that_names_it() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> new Texts(data).of(Workload.W1, Model.MINILM))
                .withMessageContaining("data/ag-news/test.csv").withMessageContaining("--data");
    }

    @Test
    void a_line_without_quotes_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CsvLine.last("3,title,text")).withMessageContaining("3,title");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(data.resolve(name).getParent());
        Files.writeString(data.resolve(name), text);
    }
}
