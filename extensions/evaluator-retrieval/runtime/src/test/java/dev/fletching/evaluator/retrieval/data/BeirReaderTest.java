package dev.fletching.evaluator.retrieval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.testkit.DatasetReaderContractTest;
import dev.fletching.testkit.SharedData;

class BeirReaderTest extends DatasetReaderContractTest {

    @TempDir
    Path here;

    @BeforeEach
    void a_small_data_set() throws IOException {
        Files.createDirectories(here.resolve("qrels"));
        Files.writeString(here.resolve("corpus.jsonl"),
                "{\"_id\": \"d1\", \"title\": \"Foxes\", \"text\": \"are red. \", \"metadata\": {\"a\": [1]}}\n"
                        + "{\"_id\": \"d2\", \"text\": \"no title\"}\n{\"_id\": \"d3\", \"title\": \"\", \"text\": \"\"}\n");
        Files.writeString(here.resolve("queries.jsonl"), "{\"_id\": \"q1\", \"text\": \"red\"}\n");
        Files.writeString(here.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n");
    }

    @Override
    protected DatasetReader reader() {
        return new BeirReader();
    }

    @Override
    protected Path write(Path folder, RetrievalDataset dataset) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), lines(dataset.corpus()));
        Files.writeString(folder.resolve("queries.jsonl"), lines(dataset.queries()));
        StringBuilder qrels = new StringBuilder("query-id\tcorpus-id\tscore\n");
        dataset.qrels().byQuery().forEach((query, grades) -> grades
                .forEach((document, grade) -> qrels.append(query + "\t" + document + "\t" + grade + "\n")));
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("qrels/test.tsv"), qrels);
        return folder;
    }

    private static String lines(Map<String, String> texts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            lines.append(new ObjectMapper().writeValueAsString(Map.of("_id", text.getKey(), "text", text.getValue())))
                    .append('\n');
        }
        return lines.toString();
    }

    @Override
    protected Path writeForeign(Path folder) throws IOException {
        return Files.writeString(folder.resolve("qa.json"), "{}");
    }

    @Test
    void a_document_is_its_title_and_text_trimmed_and_grades_are_kept() {
        RetrievalDataset read = reader().read(here);
        assertThat(read.corpus()).isEqualTo(Map.of("d1", "Foxes are red.", "d2", "no title", "d3", ""));
        assertThat(read.qrels().byQuery()).isEqualTo(Map.of("q1", Map.of("d1", 2, "d2", 0)));
        assertThat(read.name()).isEqualTo(here.getFileName().toString());
    }

    @Test
    void a_fault_in_a_line_is_named_with_line_and_column() throws IOException {
        Files.writeString(here.resolve("queries.jsonl"), "\n{\"_id\": \"q1\", \"text\": \"red\"}\n{\"_id\": 5}\n");
        assertRefused("queries.jsonl', line 3, column 9: '_id' must be a text, got a number_int");
    }

    @Test
    void a_line_without_a_text_or_with_an_id_twice_is_refused() throws IOException {
        Files.writeString(here.resolve("queries.jsonl"), "{\"_id\": \"q1\"}\n");
        assertRefused("line 1, column 13: a line must have 'text'");
        Files.writeString(here.resolve("queries.jsonl"),
                "{\"_id\": \"q\", \"text\": \"\"}\n{\"_id\": \"q\", \"text\": \"\"}\n");
        assertRefused("line 2: an _id must be there once, got 'q' twice");
    }

    @Test
    void judgements_need_a_header_three_columns_and_whole_grades() throws IOException {
        judgements("q1\td1\t1\n");
        assertRefused("test.tsv', line 1: the first line must be a header");
        judgements("query-id\tcorpus-id\tscore\nq1 d1 1\n");
        assertRefused("line 2: a line must have 3 columns with tabs between them, got 1");
        judgements("query-id\tcorpus-id\tscore\nq1\td1\thigh\n");
        assertRefused("line 2: a grade must be a whole number, got 'high'");
        judgements("query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td1\t1\n");
        assertRefused("line 3: a document must be judged once for a query, got 'd1' twice for 'q1'");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(here.resolve("qrels/test.tsv"));
        assertRefused("test.tsv' must exist");
    }

    @Test
    void a_real_collection_is_read_whole() {
        RetrievalDataset read = reader().read(SharedData.require("data/scifact"));
        assertThat(read.corpus()).hasSize(5183);
        assertThat(read.qrels().byQuery()).hasSize(300);
        assertThat(read.qrels().byQuery().values().stream().mapToInt(Map::size).sum()).isEqualTo(339);
    }

    private void judgements(String content) throws IOException {
        Files.writeString(here.resolve("qrels/test.tsv"), content);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> reader().read(here)).isInstanceOf(FletchingException.class).hasMessageContaining(message);
    }
}
