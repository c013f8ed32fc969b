package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.embedding.Similarity;

class EvaluateCommandsTest {

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    private String dataset;

    @BeforeEach
    void put_a_data_set_there() throws IOException {
        dataset = Files.writeString(folder.resolve("d.json"), "{}").toString();
    }

    @Test
    void models_stand_side_by_side() {
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--model", "tiny", "--model", "asking")).isZero();

        assertThat(cli.out().lines().toList()).startsWith("MEASURE              tiny  asking",
                "cosine_accuracy@1  0.3333  0.3333").anyMatch(line -> line.matches("truncated +1 +1"));
        cli.run("evaluate", "retrieval", "--dataset", dataset, "--format", "markdown");
        assertThat(cli.out()).startsWith("| MEASURE | tiny |\n| --- | ---: |\n| cosine_accuracy@1 | 0.3333 |\n");
    }

    @Test
    void what_was_measured_before_a_model_failed_is_told() {
        cli.contributions.modelThatFails = "asking";

        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--model", "tiny", "--model", "asking")).isOne();

        assertThat(cli.out()).startsWith("MEASURE              tiny\ncosine_accuracy@1  0.3333\n");
        assertThat(cli.err()).contains("model 'asking' must run to its end");
    }

    @Test
    void json_is_an_array_in_full_precision() throws IOException {
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--format", "json")).isZero();

        JsonNode report = cli.json().get(0);
        assertThat(report.fieldNames()).toIterable().containsExactly("model", "dataset", "queries", "documents", "seconds",
                "truncated", "measures");
        assertThat(report.get("measures").get("cosine_accuracy@1").asDouble()).isEqualTo(1 / 3.0);
    }

    @Test
    void csv_is_a_row_a_model_and_goes_to_a_file() throws IOException {
        Path output = folder.resolve("out.csv");
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--format", "csv", "--output", output.toString()))
                .isZero();

        assertThat(output).hasContent("""
                model,dataset,queries,documents,seconds,truncated,cosine_accuracy@1,cosine_map@100
                tiny,"data, with comma",2,3,0.25,1,0.3333333333333333,1.0
                """);
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void cut_offs_and_metrics_reach_the_evaluator() {
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--k", "1,20", "--metric", "cosine,dot")).isZero();

        assertThat(cli.contributions.evaluated).singleElement().satisfies(request -> {
            assertThat(request.options().cutoffs()).isEqualTo(List.of(1, 20));
            assertThat(request.options().similarities()).containsExactlyInAnyOrder(Similarity.COSINE, Similarity.DOT);
        });
    }

    @Test
    void a_bad_model_among_good_ones_is_found_before_the_work() {
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--model", "tiny", "--model", "tyni")).isEqualTo(1);
        assertThat(cli.contributions.evaluated).isEmpty();
    }

    @Test
    void mistakes_have_the_right_exit_codes() {
        assertThat(cli.run("evaluate", "retrieval")).isEqualTo(2);
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--k", "1,0")).isEqualTo(2);
        assertThat(cli.run("evaluate", "retrieval", "--dataset", dataset, "--metric", "cosin")).isEqualTo(2);
        assertThat(cli.run("evaluate", "retrieval", "--dataset", folder.resolve("x").toString())).isEqualTo(1);
        assertThat(cli.run("evaluate", "run", "--qrels", "a")).isEqualTo(2);
    }

    @Test
    void a_run_is_shown_in_trec_evals_columns() {
        assertThat(cli.run("evaluate", "run", "--qrels", "q", "--run", "r", "--per-query")).isZero();

        assertThat(cli.out()).isEqualTo("""
                num_q                 \tq1\t1
                map                   \tq1\t0.3333
                num_q                 \tall\t2
                map                   \tall\t0.6667
                """);
    }

    @Test
    void a_run_is_given_as_json_with_queries_when_asked() throws IOException {
        cli.run("evaluate", "run", "--qrels", "q", "--run", "r", "--measure", "map", "--measure", "num_q", "--format", "json");
        assertThat(cli.json().fieldNames()).toIterable().containsExactly("queries", "measures");
        assertThat(cli.json().get("measures").get("num_q").isInt()).isTrue();
        assertThat(cli.contributions.evaluated.get(0).options().measures()).containsExactly("map", "num_q");

        cli.run("evaluate", "run", "--qrels", "q", "--run", "r", "--per-query", "--format", "json");
        assertThat(cli.json().get("per_query").get("q1").get("map").asDouble()).isEqualTo(1 / 3.0);
    }

    @Test
    void a_run_is_given_as_csv_and_markdown() {
        cli.run("evaluate", "run", "--qrels", "q", "--run", "r", "--per-query", "--format", "csv");
        assertThat(cli.out()).isEqualTo("query,num_q,map\nq1,1,0.3333333333333333\nall,2,0.6666666666666666\n");
        cli.run("evaluate", "run", "--qrels", "q", "--run", "r", "--format", "markdown");
        assertThat(cli.out()).contains("| map | all | 0.6667 |");
    }
}
