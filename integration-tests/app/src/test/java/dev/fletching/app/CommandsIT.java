package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

/** Commands that need no files of a user. */
@QuarkusMainIntegrationTest
class CommandsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "embed", "similarity", "index", "search", "evaluate", "evaluate retrieval", "evaluate run",
        "models", "models list", "models show", "plugins", "plugins list", "plugins explain", "plugins graph", "quickstart"})
    void every_command_has_a_help_that_teaches(String command, QuarkusMainLauncher launcher) {
        LaunchResult result = launcher.launch((command + " --help").strip().split(" "));
        assertThat(result.exitCode()).isZero();
        assertThat(result.getOutput()).contains("Usage: fletching", "Examples:");
        assertThat(Commands.errors(result)).isEmpty();
    }

    @Test
    void the_version_is_that_of_the_build(QuarkusMainLauncher launcher) {
        assertThat(launcher.launch("--version").getOutput()).contains("fletching 0.1.0-SNAPSHOT");
    }

    @Test
    void texts_are_compared(QuarkusMainLauncher launcher) throws IOException {
        LaunchResult result = launcher.launch("similarity", "--format", "json", "a red fox", "a fox that is red",
                "a blue whale");
        JsonNode matrix = JSON.readTree(result.getOutput()).get("similarity");
        assertThat(matrix.get(0).get(1).asDouble()).isGreaterThan(0.9);
        assertThat(matrix.get(0).get(2).asDouble()).isLessThan(0.5);
        assertThat(Commands.errors(result)).isEmpty();
    }

    @Test
    void the_default_model_is_listed_and_shown(QuarkusMainLauncher launcher) throws IOException {
        JsonNode models = JSON.readTree(launcher.launch("models", "list", "--format", "json").getOutput());
        assertThat(models).extracting(model -> model.get("name").asText()).contains("all-minilm-l6-v2-q");
        JsonNode card = JSON
                .readTree(launcher.launch("models", "show", "--format", "json", "all-minilm-l6-v2-q").getOutput());
        assertThat(card.get("dimensions").asInt()).isEqualTo(384);
    }

    @Test
    void contributions_are_listed_explained_and_drawn(QuarkusMainLauncher launcher) throws IOException {
        assertThat(launcher.launch("plugins", "list").getOutput()).contains("embedding-provider", "djl", "lucene");
        JsonNode lucene = JSON
                .readTree(launcher.launch("plugins", "explain", "--format", "json", "lucene").getOutput()).get(0);
        assertThat(lucene.get("facts").get("directory").asText()).startsWith("mmap by ");
        assertThat(launcher.launch("plugins", "graph", "--format", "dot").getOutput()).startsWith("digraph");
    }

    @Test
    void an_unknown_contribution_is_answered_with_all_there_are(QuarkusMainLauncher launcher) {
        Commands.assertFailed(launcher.launch("plugins", "explain", "lucent"), "'lucent'", "index-provider/lucene");
    }
}
