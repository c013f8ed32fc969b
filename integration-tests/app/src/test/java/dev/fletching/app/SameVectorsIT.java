package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.embedding.Embedding;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

/** The application, be it an executable or in a JVM, gives the vectors of this JVM. */
@QuarkusMainIntegrationTest
class SameVectorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("a red fox", "Gänse fliegen im Winter nach Süden.", "🏹",
            "An arrow flies true when its feathers are of one wing. ".repeat(40), "x");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"all-minilm-l6-v2-q", "all-minilm-l6-v2", "bge-small-en-v1.5-q"})
    void to_the_bit(String model, QuarkusMainLauncher launcher) throws IOException {
        List<Embedding> expected = Jvm.embed(model, TEXTS);
        Path input = folder.resolve("texts.txt");
        Files.write(input, TEXTS);
        LaunchResult result = launcher.launch("embed", "--model", model, "--prompt", "none", "--format", "jsonl", "--input",
                input.toString());
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        List<String> answers = result.getOutput().lines().toList();
        assertThat(answers).hasSameSizeAs(TEXTS);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(vector(JSON.readTree(answers.get(i)))).as(TEXTS.get(i)).isEqualTo(expected.get(i).vector());
        }
    }

    @Test
    void and_takes_them_through_an_index(QuarkusMainLauncher launcher) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : TEXTS) {
            lines.add(JSON.createObjectNode().put("id", "t" + lines.size()).put("text", text).toString());
        }
        Path documents = Files.write(folder.resolve("texts.jsonl"), lines);
        String index = folder.resolve("index").toString();
        assertThat(launcher.launch("index", "--into", index, documents.toString()).exitCode()).isZero();
        LaunchResult found = launcher.launch("search", "--in", index, "--format", "json", "-k", "1", TEXTS.get(0));
        JsonNode best = JSON.readTree(found.getOutput()).get("results").get(0);
        assertThat(best.get("text").asText()).isEqualTo(TEXTS.get(0));
        assertThat(best.get("score").asDouble()).isBetween(1 - 1e-6, 1 + 1e-6);
    }

    private static float[] vector(JsonNode answer) {
        float[] vector = new float[answer.get("embedding").size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.parseFloat(answer.get("embedding").get(i).asText());
        }
        return vector;
    }
}
