package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.testkit.SharedData;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

@QuarkusMainIntegrationTest
class EvaluateIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"binary_ties", "random_graded", "missing"})
    void a_run_is_measured_as_trec_eval_measures_it(String name, QuarkusMainLauncher launcher) throws IOException {
        Path golden = SharedData.require("reference/metrics");
        LaunchResult result = launcher.launch("evaluate", "run", "--qrels", golden.resolve(name + ".qrels").toString(), "--run",
                golden.resolve(name + ".run").toString(), "--per-query", "--format", "json");
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        JsonNode answer = JSON.readTree(result.getOutput());
        JsonNode expected = JSON.readTree(golden.resolve(name + ".json").toFile()).get("trec_eval");
        for (Map.Entry<String, JsonNode> query : expected.properties()) {
            JsonNode measured = query.getKey().equals("all")
                    ? answer.get("measures")
                    : answer.get("per_query").get(query.getKey());
            for (Map.Entry<String, JsonNode> measure : query.getValue().properties()) {
                assertThat(measured.get(measure.getKey()).asDouble())
                        .as(query.getKey() + " " + measure.getKey())
                        .isBetween(measure.getValue().asDouble() - 0.5001e-4, measure.getValue().asDouble() + 0.5001e-4);
            }
        }
    }

    @Test
    void judgements_of_documents_that_are_not_there_are_named(QuarkusMainLauncher launcher) throws IOException {
        Path dataset = Files.writeString(folder.resolve("dangling.json"),
                "{\"queries\": {\"q\": \"one\"}, \"corpus\": {\"d\": \"two\"}, \"relevant_docs\": {\"q\": [\"gone\"]}}");
        Commands.assertFailed(launcher.launch("evaluate", "retrieval", "--dataset", dataset.toString()), "dangling.json",
                "gone");
    }

    @Test
    void invalid_json_is_answered_with_line_and_column(QuarkusMainLauncher launcher) throws IOException {
        Path dataset = Files.writeString(folder.resolve("broken.json"), "{\"queries\": {\n  \"q\": oops}}");
        Commands.assertFailed(launcher.launch("evaluate", "retrieval", "--dataset", dataset.toString()), "broken.json",
                "line 2");
    }

    @Test
    void a_missing_data_set_is_named(QuarkusMainLauncher launcher) {
        Commands.assertFailed(launcher.launch("evaluate", "retrieval", "--dataset", "absent.json"), "absent.json");
    }
}
