package dev.fletching.evaluator.retrieval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.testkit.DatasetReaderContractTest;
import dev.fletching.testkit.SharedData;

class QaJsonReaderTest extends DatasetReaderContractTest {

    @TempDir
    Path here;

    @Override
    protected DatasetReader reader() {
        return new QaJsonReader();
    }

    @Override
    protected Path write(Path folder, RetrievalDataset dataset) throws IOException {
        Map<String, Object> relevant = new LinkedHashMap<>();
        Map<String, Object> content = new LinkedHashMap<>();
        dataset.qrels().byQuery().forEach((query, grades) -> relevant.put(query, grades.keySet()));
        content.put("queries", dataset.queries());
        content.put("corpus", dataset.corpus());
        content.put("relevant_docs", relevant);
        return Files.writeString(folder.resolve("qa.json"), new ObjectMapper().writeValueAsString(content));
    }

    @Override
    protected Path writeForeign(Path folder) throws IOException {
        return Files.writeString(folder.resolve("corpus.jsonl"), "{}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]                                           | line 1, column 1        | must be a JSON object, got '['",
        "{\"queries\": []}                            | line 1, column 13       | 'queries' must be an object",
        "{\"queries\": {\"q\": 7}}                    | line 1, column 19       | must be a text, got a number_int",
        "{\"queries\": {\"q\": \"a\", \"q\": \"b\"}}  | line 1, column 24       | got 'q' twice",
        "{\"queries\": {\"q\": \"a\"}, \"queries\": {}} | line 1             | must be there once",
        "{\"relevant_docs\": {\"q\": \"d\"}}          | line 1, column 25       | list of document ids",
        "{\"relevant_docs\": {\"q\": [7]}}            | line 1, column 26       | document id in quotes",
        "{\"queries\": {\"q\": \"\\ud800\"}}          | line 1, column 19       | lone surrogate U+D800 at character 0",
        "{\"queries\": {\"q\": \"a\"                  | line 1                  | JSON must be valid",
        "{} {}                                        | line 1, column 4        | must end after its first value"})
    void faults_are_named_with_line_and_column(String json, String place, String what) throws IOException {
        Path path = Files.writeString(here.resolve("faulty.json"), json);
        assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("faulty.json").hasMessageContaining(place).hasMessageContaining(what);
    }

    @Test
    void broken_json_is_named_with_line_and_column() throws IOException {
        Path path = Files.writeString(here.resolve("faulty.json"), "{\n  \"queries\": {\n    \"a\": oops\n}}");
        assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("line 3, column 1").hasMessageContaining("JSON must be valid");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_with_their_position() throws IOException {
        Path path = here.resolve("latin.json");
        Files.write(path, new byte[]{'{', '"', (byte) 0xe4, '"', ':', '1', '}'});
        assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("0xe4 at position 2");
    }

    @Test
    void other_fields_and_a_byte_order_mark_are_left_out() throws IOException {
        Path path = Files.writeString(here.resolve("more.JSON"),
                "\uFEFF{\"mode\": {\"a\": [1, {}]}, \"corpus\": {\"d\": \"x\"},"
                        + "\"queries\": {\"q\": \"y\"}, \"relevant_docs\": {\"q\": [\"d\", \"d\"]}, \"x\": null}");
        RetrievalDataset read = reader().read(path);
        assertThat(reader().accepts(path)).isTrue();
        assertThat(read.name()).isEqualTo("more");
        assertThat(read.qrels().byQuery()).isEqualTo(Map.of("q", Map.of("d", 1)));
    }

    @Test
    void the_seed_data_set_is_read_whole() {
        RetrievalDataset read = reader().read(SharedData.require("data/seed-aim-qa/embedding_data/eval_dataset.json"));
        assertThat(read.name()).isEqualTo("eval_dataset");
        assertThat(read.queries()).hasSize(298);
        assertThat(read.corpus()).hasSize(149);
        assertThat(read.qrels().byQuery()).hasSize(298);
    }
}
