package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.EvaluationRequest.OfRetriever;

class EvaluatePipelinesTest {

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    private String dataset;

    @BeforeEach
    void put_a_data_set_there() throws IOException {
        dataset = Files.writeString(folder.resolve("d.json"), "{}").toString();
    }

    @Test
    void strategies_stand_side_by_side_and_those_of_words_once() {
        assertThat(evaluate("--strategy", "dense", "--strategy", "hybrid", "--model", "tiny", "--model", "asking")).isZero();

        assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")).toList()).containsExactly(
                "MEASURE hybrid dense dense", "model - tiny asking", "ndcg@10 0.7500 0.7500 0.7500", "queries 1 1 1",
                "documents 3 3 3", "truncated 0 1 1", "seconds 0.5 0.5 0.5", "queries/s 2 2 2");
        assertThat(cli.embedders.opened).extracting(request -> request.model()).containsExactly("tiny", "asking");
    }

    @Test
    void strategies_of_words_open_no_model() {
        assertThat(evaluate("--strategy", "hybrid", "--strategy", "hybrid,mmr")).isZero();
        assertThat(cli.embedders.opened).isEmpty();
        assertThat(cli.contributions.indexes.values()).singleElement()
                .satisfies(index -> assertThat(index.count()).isEqualTo(3));
    }

    @Test
    void a_model_embeds_the_documents_once_and_its_index_goes() {
        assertThat(evaluate("--strategy", "dense", "--strategy", "dense(mode=exact)", "--metric", "dot")).isZero();

        assertThat(cli.contributions.indexes.values()).extracting(FakeIndex::count).containsExactly(3L, 3L);
        assertThat(cli.contributions.indexes.keySet()).allSatisfy(path -> assertThat(path.getParent()).doesNotExist());
        assertThat(cli.contributions.indexes.values().stream().skip(1).findFirst().orElseThrow().space().similarity())
                .isEqualTo(Similarity.DOT);
    }

    @Test
    void json_has_the_strategy_as_it_was_understood_and_its_speed() throws IOException {
        assertThat(evaluate("--strategy", "dense( mode = exact )", "--strategy", "hybrid", "--format", "json")).isZero();

        JsonNode report = cli.json().get(1);
        assertThat(report.fieldNames()).toIterable().containsExactly("strategy", "model", "dataset", "queries", "documents",
                "seconds", "queries_per_second", "truncated", "measures");
        assertThat(report.get("strategy").asText()).isEqualTo("dense(mode=exact)");
        assertThat(report.get("queries_per_second").asDouble()).isEqualTo(2);
        assertThat(cli.json().get(0).get("model").isNull()).isTrue();
        evaluate("--strategy", "hybrid", "--format", "csv");
        assertThat(cli.out())
                .isEqualTo("strategy,model,dataset,queries,documents,seconds,queries_per_second,truncated,ndcg@10\n"
                        + "hybrid,,data set,1,3,0.5,2.0,0,0.75\n");
    }

    @Test
    void runs_and_judgements_are_saved_in_trecs_format() {
        Path runs = folder.resolve("made/runs");
        assertThat(evaluate("--strategy", "dense(mode=exact)", "--strategy", "hybrid", "--save-runs", runs.toString()))
                .isZero();

        assertThat(runs.resolve("dense_mode=exact.tiny.run")).hasContent("""
                q1 Q0 d1 1 0.8765432 dense_mode=exact.tiny
                q1 Q0 d2 2 0.8765432 dense_mode=exact.tiny
                q1 Q0 d3 3 0.8765432 dense_mode=exact.tiny
                """);
        assertThat(runs.resolve("hybrid.run")).content().startsWith("q1 Q0 d1 1 0.03 hybrid\n");
        assertThat(runs.resolve("data_set.qrels")).hasContent("q1 0 d1 1");
        assertThat(runs).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void ids_that_a_run_cannot_hold_are_refused_before_the_work() throws IOException {
        dataset = Files.writeString(folder.resolve("spaced.json"), "{}").toString();
        assertThat(evaluate("--strategy", "hybrid")).isZero();
        assertThat(evaluate("--strategy", "hybrid", "--save-runs", folder.resolve("runs").toString())).isOne();
        assertThat(cli.err()).contains("'d 3'").contains("--save-runs");
        assertThat(cli.contributions.evaluated).hasSize(1);
    }

    @Test
    void an_index_that_is_there_is_searched_by_its_model() {
        Path index = folder.resolve("index");
        cli.contributions.addIndex(index);
        assertThat(evaluate("--strategy", "dense", "--strategy", "hybrid", "--in", index.toString(), "--depth", "7",
                "--measure", "map,ndcg@5",
                "--measure", "P_3")).isZero();

        assertThat(cli.contributions.indexes).hasSize(1);
        assertThat(cli.embedders.opened).extracting(request -> request.model()).containsExactly("tiny");
        assertThat(cli.out().lines().toList().get(1)).matches("model +tiny +-");
        OfRetriever asked = (OfRetriever) cli.contributions.evaluated.get(0);
        assertThat(asked.depth()).isEqualTo(7);
        assertThat(asked.options().measures()).containsExactly("map", "ndcg@5", "P_3");
        assertThat(evaluate("--strategy", "dense", "--in", index.toString(), "--model", "tiny")).isEqualTo(2);
    }

    @Test
    void a_reranker_is_added_to_every_strategy_and_opened_once() {
        assertThat(evaluate("--strategy", "dense", "--strategy", "hybrid,rerank(depth=5)", "--rerank", "cross")).isZero();
        assertThat(cli.out()).startsWith("MEASURE    hybrid,rerank(depth=5)  dense,rerank\n");
        assertThat(cli.rerankers.opened).containsExactly("cross");
        assertThat(cli.rerankers.closed).isEqualTo(1);
    }

    @Test
    void what_was_measured_before_a_strategy_failed_is_told() {
        assertThat(evaluate("--strategy", "hybrid", "--strategy", "hybrid(fail=1)")).isOne();
        assertThat(cli.out()).startsWith("MEASURE    hybrid\n");
        assertThat(cli.err()).contains("retriever must run to its end");
    }

    @Test
    void options_of_strategies_want_a_strategy() {
        assertThat(evaluate("--depth", "5")).isEqualTo(2);
        assertThat(evaluate("--save-runs", "x")).isEqualTo(2);
        assertThat(evaluate("--rerank", "x")).isEqualTo(2);
        assertThat(evaluate("--in", "x")).isEqualTo(2);
        assertThat(evaluate("--measure", "map")).isEqualTo(2);
        assertThat(cli.err()).contains("--measure needs a --strategy");
        assertThat(evaluate("--strategy", "dense", "--metric", "dot,cosine")).isEqualTo(2);
        assertThat(evaluate("--strategy", "nonsense")).isOne();
        assertThat(cli.err()).contains("'nonsense'");
    }

    private int evaluate(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[]{"evaluate", "retrieval", "--dataset", dataset}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return cli.run(arguments);
    }
}
