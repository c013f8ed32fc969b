package dev.fletching.evaluator.retrieval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Run;
import dev.fletching.evaluator.retrieval.data.TrecQrelsFile;
import dev.fletching.evaluator.retrieval.data.TrecRunFile;
import dev.fletching.testkit.SharedData;

class TrecEvalTest {

    @ParameterizedTest
    @ValueSource(strings = {"binary_ties", "random_graded", "missing"})
    void every_measure_of_every_query_is_what_trec_eval_prints(String name) throws IOException {
        TrecEval result = evaluate(name, false);
        JsonNode golden = golden(name).get("trec_eval");
        assertThat(result.perQuery()).hasSize(golden.size() - 1);
        result.perQuery().forEach((query, values) -> assertPrinted(query, values, golden.get(query)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary_ties", "random_graded", "missing"})
    void every_measure_of_the_whole_run_is_what_trec_eval_prints(String name) throws IOException {
        assertPrinted("all", evaluate(name, false).all(), golden(name).get("trec_eval").get("all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary_ties", "random_graded", "missing"})
    void queries_without_results_count_where_that_is_asked_for(String name) throws IOException {
        assertPrinted("all", evaluate(name, true).all(), golden(name).get("trec_eval_c_all"));
    }

    private static void assertPrinted(String where, Map<String, Double> values, JsonNode golden) {
        golden.fieldNames().forEachRemaining(measure -> {
            assertThat(values).as(where).containsKey(measure);
            assertThat(printed(values.get(measure))).as(where + " " + measure)
                    .isEqualByComparingTo(golden.get(measure).asText());
        });
    }

    /** C's printf rounds the exact binary value, and halves to even. */
    private static BigDecimal printed(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
    }

    private static TrecEval evaluate(String name, boolean complete) {
        Path folder = SharedData.require("reference/metrics");
        Qrels qrels = TrecQrelsFile.read(folder.resolve(name + ".qrels"));
        Run run = TrecRunFile.read(folder.resolve(name + ".run"));
        return TrecEval.of(qrels, run, TrecMeasures.of(List.of(), List.of()), complete);
    }

    private static JsonNode golden(String name) throws IOException {
        return new ObjectMapper().readTree(SharedData.require("reference/metrics/" + name + ".json").toFile());
    }
}
