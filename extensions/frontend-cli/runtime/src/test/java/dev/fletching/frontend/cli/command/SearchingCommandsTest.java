package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.SplitSize;

class SearchingCommandsTest {

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    private String index;
    private String document;

    @BeforeEach
    void put_files_there() throws IOException {
        index = folder.resolve("index").toString();
        document = Files.writeString(folder.resolve("a.md"), "# Fox").toString();
        cli.contributions.addIndex(Path.of(index));
    }

    @Test
    void two_texts_give_one_number() {
        assertThat(cli.run("similarity", "fox", "fox")).isZero();
        assertThat(cli.out()).isEqualTo("1.0000\n");
    }

    @Test
    void three_texts_give_a_matrix() throws IOException {
        assertThat(cli.run("similarity", "--metric", "euclidean", "--format", "json", "fox", "fox", "blue whale")).isZero();

        assertThat(cli.json().get("metric").asText()).isEqualTo("euclidean");
        assertThat(cli.json().get("similarity")).hasSize(3);
        assertThat(cli.json().get("similarity").get(0).get(2).asDouble()).isNegative();
        cli.run("similarity", "fox", "fox", "blue whale");
        assertThat(cli.out().lines()).hasSize(4);
    }

    @Test
    void similarity_wants_two_texts_and_a_metric_that_exists() {
        assertThat(cli.run("similarity", "fox")).isEqualTo(2);
        assertThat(cli.run("similarity", "fox", "")).isEqualTo(2);
        assertThat(cli.run("similarity", "--metric", "hamming", "fox", "whale")).isEqualTo(2);
        assertThat(cli.err()).contains("cosine, dot, euclidean and manhattan, got 'hamming'");
    }

    @Test
    void index_reports_what_became_of_the_inputs() throws IOException {
        assertThat(cli.run("index", "--into", index, "--format", "json", document)).isZero();

        assertThat(cli.json().get("documents").asInt()).isEqualTo(1);
        assertThat(cli.json().get("passages").asInt()).isEqualTo(2);
        assertThat(cli.ingested).singleElement().satisfies(request -> {
            assertThat(request.inputs()).containsExactly(Path.of(document));
            assertThat(request.size()).isEmpty();
        });
    }

    @Test
    void index_fails_where_a_file_failed_or_nothing_came() {
        cli.ingestReport = new IngestReport(1, 1, 0, List.of(), List.of(new IngestReport.Note("b.md", "not UTF-8")));
        assertThat(cli.run("index", "--into", index, document)).isEqualTo(1);
        assertThat(cli.out()).contains("b.md: not UTF-8");

        cli.ingestReport = new IngestReport(0, 0, 0, List.of(), List.of());
        assertThat(cli.run("index", "--into", index, document)).isEqualTo(1);
        assertThat(cli.err()).contains("nothing was indexed");
    }

    @Test
    void index_takes_the_size_of_passages() {
        assertThat(cli.run("index", "--into", index, "--max-tokens", "64", "--overlap", "0", document)).isZero();
        assertThat(cli.run("index", "--into", index, "--max-tokens", "64", document)).isZero();

        assertThat(cli.ingested).extracting(request -> request.size().orElseThrow())
                .containsExactly(new SplitSize(64, 0), new SplitSize(64, 8));
    }

    @Test
    void index_takes_what_is_to_be_read_and_removed() {
        assertThat(cli.run("index", "--into", index, "--prune", "--again", "--splitter", "sentence", "--id-column", "sku",
                "--title-column", "name", "--text-column", "a", "--text-column", "b", "--metadata-column", "c", document))
                .isZero();
        assertThat(cli.run("index", "--into", index, document)).isZero();

        assertThat(cli.ingested.get(0)).satisfies(request -> {
            assertThat(request.prune()).isTrue();
            assertThat(request.again()).isTrue();
            assertThat(request.splitter()).contains("sentence");
            assertThat(request.columns())
                    .contains(
                            new Columns(Optional.of("sku"), Optional.of("name"), List.of("a", "b"), Optional.of(List.of("c"))));
        });
        assertThat(cli.ingested.get(1)).satisfies(request -> {
            assertThat(request.prune()).isFalse();
            assertThat(request.again()).isFalse();
            assertThat(request.splitter()).isEmpty();
            assertThat(request.columns()).isEmpty();
        });
    }

    @Test
    void index_tells_what_was_there_already_and_what_is_gone() throws IOException {
        cli.ingestReport = new IngestReport(0, 0, 0, new IngestReport.Upkeep(7, 0, 0, 2, 5), List.of(), List.of());
        assertThat(cli.run("index", "--into", index, document)).isZero();
        assertThat(cli.out()).contains("unchanged  7 files", "removed    2 files, 5 passages");
        assertThat(cli.run("index", "--into", index, "--format", "json", document)).isZero();
        assertThat(cli.json().get("unchanged").asInt()).isEqualTo(7);
        assertThat(cli.json().get("removedPassages").asInt()).isEqualTo(5);
    }

    @Test
    void index_makes_an_index_of_a_language_where_the_provider_knows_any() {
        assertThat(cli.run("index", "--into", index, "--language", "de", document)).isEqualTo(1);
        assertThat(cli.err()).contains("got 'de'");
    }

    @Test
    void index_refuses_sizes_that_cannot_be_and_inputs_that_are_not_there() {
        assertThat(cli.run("index", "--into", index, "--max-tokens", "8", "--overlap", "8", document)).isEqualTo(2);
        assertThat(cli.run("index", "--into", index, "--overlap", "8", document)).isEqualTo(2);
        assertThat(cli.run("index", "--into", index)).isEqualTo(2);
        assertThat(cli.run("index", document)).isEqualTo(2);
        assertThat(cli.run("index", "--into", index, folder.resolve("none").toString())).isEqualTo(1);
        assertThat(cli.ingested).isEmpty();
    }

    @Test
    void search_shows_rank_score_source_and_a_harmless_snippet() {
        assertThat(cli.run("search", "--in", index, "what jumps?")).isZero();

        assertThat(cli.out()).contains("0.8765  fox.md · Foxes · Red > Diet").contains("A red fox [2Jjumps.")
                .doesNotContain("\u001b");
        assertThat(cli.contributions.retrieverOptions).containsExactly(Map.of());
    }

    @Test
    void a_strategy_is_explained_by_its_stages() throws IOException {
        assertThat(cli.run("search", "--in", index, "--strategy", "hybrid", "--explain", "what jumps?")).isZero();
        assertThat(cli.out()).contains("dense: rank 2, cosine 0.7500", "bm25: rank 1, bm25 7.5000");
        assertThat(cli.run("search", "--in", index, "--explain", "--format", "json", "what jumps?")).isZero();
        JsonNode stages = cli.json().get("results").get(0).get("stages");
        assertThat(stages).hasSize(1);
        assertThat(stages.get(0).get("stage").asText()).isEqualTo("dense");
    }

    @Test
    void a_strategy_has_options_and_refiners() {
        assertThat(cli.run("search", "--in", index, "--strategy", "hybrid(depth=7),mmr(lambda=0.3)", "--exact", "--min-score",
                "0.5",
                "x")).isZero();
        assertThat(cli.retrievers.created).singleElement()
                .hasToString("hybrid(depth=7 mode=exact),mmr(lambda=0.3),threshold(score=0.5)");
    }

    @Test
    void reranking_opens_its_model_once_and_tells_what_it_read_in_part() throws IOException {
        assertThat(cli.run("search", "--in", index, "--strategy", "hybrid", "--rerank", "cross", "--explain", "--format",
                "json", "x"))
                .isZero();
        assertThat(cli.rerankers.opened).containsExactly("cross");
        assertThat(cli.rerankers.closed).isOne();
        assertThat(cli.err()).contains("reranking read 1 of 1 passages in part");
        assertThat(cli.json().get("results").get(0).get("stages")).extracting(stage -> stage.get("stage").asText())
                .containsExactly("dense", "bm25", "before-rerank");
        assertThat(cli.run("search", "--in", index, "--strategy", "hybrid,rerank", "x")).isZero();
        assertThat(cli.rerankers.opened).containsExactly("cross", "configured");
    }

    @Test
    void a_page_begins_behind_the_offset() throws IOException {
        assertThat(cli.run("search", "--in", index, "--offset", "1", "--format", "json", "x")).isZero();
        assertThat(cli.json().get("results")).isEmpty();
        assertThat(cli.run("search", "--in", index, "--offset", "-1", "x")).isEqualTo(2);
    }

    @Test
    void what_is_like_a_document_and_what_is_near_a_vector_is_found() throws IOException {
        assertThat(cli.run("search", "--in", index, "--like", "d", "--format", "json")).isZero();
        assertThat(cli.json().get("query").asText()).isEqualTo("d");
        assertThat(cli.json().get("results")).isEmpty();
        assertThat(cli.run("search", "--in", index, "--like", "none")).isOne();
        assertThat(cli.err()).contains("'none'");
        String vectors = Files.writeString(folder.resolve("v.jsonl"), "[1, 2, 3]\n{\"embedding\": [1, 2, 4]}\n").toString();
        assertThat(cli.run("search", "--in", index, "--vectors", vectors, "--format", "jsonl")).isZero();
        assertThat(cli.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"query\":\"vector\""));
        assertThat(cli.run("search", "--in", index, "--like", "d", "--vectors", vectors)).isEqualTo(2);
    }

    @Test
    void matches_are_marked_and_told() throws IOException {
        assertThat(cli.run("search", "--in", index, "--highlight", "what jumps?")).isZero();
        assertThat(cli.out()).contains("A **red** fox [2Jjumps.");
        assertThat(cli.run("search", "--in", index, "--highlight", "--format", "json", "what jumps?")).isZero();
        assertThat(cli.json().get("results").get(0).get("matches").get(0)).hasToString("{\"start\":2,\"end\":5}");
    }

    @Test
    void a_filter_chooses_what_is_looked_at() throws IOException {
        assertThat(cli.run("search", "--in", index, "--filter", "lang = en", "--format", "json", "x")).isZero();
        assertThat(cli.json().get("results")).hasSize(1);
        assertThat(cli.run("search", "--in", index, "--filter", "not lang?", "--format", "json", "x")).isZero();
        assertThat(cli.json().get("results")).isEmpty();
    }

    @Test
    void an_unknown_strategy_and_a_broken_filter_are_told() {
        assertThat(cli.run("search", "--in", index, "--strategy", "hybird", "x")).isEqualTo(1);
        assertThat(cli.err()).contains("first stage must be one of [dense, hybrid], got 'hybird'");
        assertThat(cli.run("search", "--in", index, "--filter", "lang = ", "x")).isEqualTo(1);
        assertThat(cli.err()).contains("filter must have a value at char 7");
    }

    @Test
    void search_gives_all_fields_as_json() throws IOException {
        assertThat(cli.run("search", "--in", index, "--exact", "-k", "3", "--format", "json", "what", "jumps?")).isZero();

        JsonNode hit = cli.json().get("results").get(0);
        assertThat(cli.json().get("query").asText()).isEqualTo("what jumps?");
        assertThat(hit.get("score").asDouble()).isEqualTo(0.87654321);
        assertThat(hit.get("text").asText()).isEqualTo("A red fox\n\u001b[2Jjumps.");
        assertThat(hit.get("metadata").get("lang").asText()).isEqualTo("en");
        assertThat(cli.contributions.retrieverOptions).containsExactly(Map.of("mode", "exact"));
    }

    @Test
    void search_answers_a_file_of_queries_one_after_the_other() throws IOException {
        String queries = Files.writeString(folder.resolve("q.txt"), "what jumps?\n\nwhat swims?\n").toString();

        assertThat(cli.run("search", "--in", index, "--input", queries, "--format", "jsonl")).isZero();
        assertThat(cli.out().lines()).hasSize(2).allMatch(line -> line.contains("\"results\":[{\"rank\":1"));
        assertThat(cli.err()).contains("blank queries: 1");

        assertThat(cli.run("search", "--in", index, "--input", queries, "--format", "json")).isZero();
        assertThat(cli.json()).extracting(answer -> answer.get("query").asText()).containsExactly("what jumps?", "what swims?");

        assertThat(cli.run("search", "--in", index, "--input", queries)).isZero();
        assertThat(cli.out()).startsWith("QUERY  what jumps?\nRANK ").contains("\n\nQUERY  what swims?\n");
    }

    @Test
    void search_wants_either_a_query_or_a_file_that_holds_some() throws IOException {
        assertThat(cli.run("search", "--in", index, "--input", document, "fox")).isEqualTo(2);
        assertThat(cli.run("search", "--in", index)).isEqualTo(2);
        String empty = Files.writeString(folder.resolve("empty.txt"), "").toString();
        assertThat(cli.run("search", "--in", index, "--input", empty)).isOne();
        assertThat(cli.err()).contains("empty.txt' must hold at least one query");
    }

    @Test
    void search_refuses_blank_queries_wrong_counts_and_missing_indexes() {
        assertThat(cli.run("search", "--in", index, " ")).isEqualTo(1);
        assertThat(cli.err()).contains("QUERY must not be blank");
        for (String k : new String[]{"0", "-1", "NaN", "1.5", "99999999999", ""}) {
            assertThat(cli.run("search", "--in", index, "-k", k, "fox")).describedAs(k).isEqualTo(2);
        }
        assertThat(cli.run("search", "fox")).isEqualTo(2);
        assertThat(cli.run("search", "--in", folder.resolve("none").toString(), "fox")).isEqualTo(1);
        assertThat(cli.err()).contains("must hold an index");
    }
}
