package org.example.trigrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

/** An index that is large enough for its graph to be used, which one of a few passages is not. */
@QuarkusMainIntegrationTest
class GraphSearchIT {

    private static final int PASSAGES = 4_000;
    private static final int QUERIES = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void a_passage_is_nearest_to_its_own_text_however_often_one_asks(QuarkusMainLauncher launcher) throws IOException {
        List<String> texts = texts();
        List<String> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add("{\"id\": \"d" + documents.size() + "\", \"text\": \"" + text + "\"}");
        }
        Path input = Files.write(folder.resolve("documents.jsonl"), documents);
        Path queries = folder.resolve("queries.txt");
        Files.write(queries, texts.subList(0, QUERIES));
        String index = folder.resolve("index").toString();
        LaunchResult indexed = launcher.launch("index", "--into", index, input.toString());
        assertThat(indexed.exitCode()).as(indexed.getErrorOutput()).isZero();

        LaunchResult found = launcher.launch("search", "--in", index, "-k", "1", "--format", "jsonl", "--input",
                queries.toString());

        List<String> lines = found.getOutputStream().stream().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).hasSize(QUERIES);
        int itself = 0;
        for (int i = 0; i < QUERIES; i++) {
            JsonNode best = JSON.readTree(lines.get(i)).get("results").get(0);
            if (best.get("text").asText().equals(texts.get(i))) {
                assertThat(best.get("score").asDouble()).isGreaterThan(0.99999);
                itself++;
            }
        }
        assertThat(itself).isGreaterThanOrEqualTo(QUERIES * 99 / 100);
    }

    private static List<String> texts() {
        Random random = new Random(9);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 8; word++) {
                random.ints(6, 'a', 'z' + 1).forEach(text::appendCodePoint);
                text.append(word < 7 ? ' ' : '.');
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
