package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.testkit.SharedData;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

@QuarkusMainIntegrationTest
class EmbedIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"minilm, all-minilm-l6-v2", "bge, bge-small-en", "bge15, bge-small-en-v1.5", "e5, e5-small-v2"})
    void vectors_of_the_command_equal_the_reference(String key, String model, QuarkusMainLauncher launcher) throws IOException {
        JsonNode golden = JSON.readTree(SharedData.require("reference/embeddings_" + key + ".json").toFile()).get("items");
        Jvm.unpack(model);
        Path input = folder.resolve("texts.jsonl");
        List<String> lines = new ArrayList<>();
        golden.forEach(item -> lines.add(JSON.createObjectNode().put("text", item.get("text").asText()).toString()));
        Files.write(input, lines);
        LaunchResult result = launcher.launch("embed", "--model", model, "--prompt", "none", "--format", "jsonl", "--input",
                input.toString());
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        List<String> answers = result.getOutput().lines().toList();
        assertThat(answers).hasSize(golden.size());
        for (int i = 0; i < answers.size(); i++) {
            assertEqual(JSON.readTree(answers.get(i)), golden.get(i), i);
        }
    }

    private static void assertEqual(JsonNode answer, JsonNode golden, int index) {
        assertThat(answer.get("index").asInt()).isEqualTo(index);
        assertThat(answer.get("tokens").asInt()).isEqualTo(golden.get("input_ids").size());
        for (int i = 0; i < golden.get("embedding").size(); i++) {
            assertThat(answer.get("embedding").get(i).asDouble()).isCloseTo(golden.get("embedding").get(i).asDouble(),
                    within(1e-5));
        }
    }

    @Test
    void an_unknown_model_is_answered_with_the_nearest_and_all_there_are(QuarkusMainLauncher launcher) {
        Commands.assertFailed(launcher.launch("embed", "--model", "bge-smal-en", "text"), "'bge-smal-en'",
                "'bge-small-en'", "all-minilm-l6-v2-q");
    }

    @Test
    void text_that_is_not_utf_8_is_answered_with_the_place(QuarkusMainLauncher launcher) throws IOException {
        Path input = folder.resolve("latin1.txt");
        Files.write(input, "gut\nschön\n".getBytes(StandardCharsets.ISO_8859_1));
        LaunchResult result = launcher.launch("embed", "--input", input.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.getErrorOutput()).contains("latin1.txt", "UTF-8").doesNotContain("\tat ");
    }

    @Test
    void a_megabyte_of_text_is_truncated_and_counted(QuarkusMainLauncher launcher) throws IOException {
        Path input = folder.resolve("long.txt");
        Files.writeString(input, "word ".repeat(200_000) + "\n");
        LaunchResult result = launcher.launch("embed", "--format", "jsonl", "--input", input.toString());
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        JsonNode answer = JSON.readTree(result.getOutput());
        assertThat(answer.get("truncated").asBoolean()).isTrue();
        assertThat(answer.get("tokens").asInt()).isEqualTo(256);
        assertThat(result.getErrorOutput()).contains("1").containsIgnoringCase("truncated");
    }

    @Test
    void wrong_usage_exits_with_2_and_points_to_the_help(QuarkusMainLauncher launcher) {
        LaunchResult result = launcher.launch("embed", "--formt", "json", "text");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.getErrorOutput()).contains("--formt").doesNotContain("\tat ");
    }
}
