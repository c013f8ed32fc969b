package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.testkit.TinyCrossEncoder;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

@QuarkusMainIntegrationTest
class PipelinesIT {

    @TempDir
    Path folder;

    @Test
    void a_cross_encoder_of_a_folder_has_the_last_word(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        Path model = folder.resolve("cross-encoder");
        TinyCrossEncoder.ofSharedWords("owl", "barn", "mouse", "bread").write(model);
        JsonNode found = search(launcher, "--strategy", "hybrid", "--rerank", model.toString(), "--explain", "-k", "2",
                "bread");
        assertThat(found.get(0).get("title").asText()).isEqualTo("Bread");
        assertThat(found.get(0).get("stages")).extracting(stage -> stage.get("stage").asText()).contains("dense", "bm25",
                "hybrid");
        assertThat(found.get(0).get("scale").asText()).isIn("logit", "probability");

        LaunchResult none = launcher.launch("search", "--in", into(), "--rerank", folder.resolve("none").toString(), "bread");
        Commands.assertFailed(none, "none");
        Commands.assertFailed(launcher.launch("search", "--in", into(), "--strategy", "dense,rerank", "bread"),
                "quarkus.fletching.reranking.model");
    }

    @Test
    void what_is_like_a_document_is_found_without_itself(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        for (String strategy : List.of("dense", "bm25", "hybrid,mmr", "dense,collapse")) {
            JsonNode found = search(launcher, "--strategy", strategy, "--like", "barn-owl.md");
            assertThat(found.findValuesAsText("title")).as(strategy).startsWith("Owls").doesNotContain("Barn owls");
        }
    }

    @Test
    void a_vector_of_one_command_is_searched_by_another(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        LaunchResult embedded = launcher.launch("embed", "--type", "query", "--format", "jsonl", "how to bake");
        Path vectors = Files.writeString(folder.resolve("v.jsonl"), embedded.getOutput());
        JsonNode byVector = search(launcher, "--vectors", vectors.toString());
        assertThat(byVector).isEqualTo(search(launcher, "how to bake"));
        Commands.assertFailed(launcher.launch("search", "--in", into(), "--vectors",
                Files.writeString(folder.resolve("short"), "[1, 2]").toString()), "384", "2");
    }

    @Test
    void pages_follow_on_each_other_and_a_threshold_ends_them(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 4; offset += 2) {
            paged.addAll(search(launcher, "-k", "2", "--offset", "" + offset, "owl").findValuesAsText("id"));
        }
        assertThat(paged).isEqualTo(search(launcher, "-k", "4", "owl").findValuesAsText("id"));
        assertThat(search(launcher, "--min-score", "0.99", "owl")).isEmpty();
    }

    @Test
    void operators_count_where_asked_for_and_matches_are_told(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        JsonNode found = search(launcher, "--strategy", "bm25(syntax=operators)", "--highlight", "owl* -barn");
        assertThat(found.findValuesAsText("title")).containsExactly("Owls");
        String text = found.get(0).get("text").asText();
        JsonNode match = found.get(0).get("matches").get(0);
        assertThat(text.substring(match.get("start").asInt(), match.get("end").asInt())).isEqualToIgnoringCase("owls");
    }

    private JsonNode search(QuarkusMainLauncher launcher, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("search", "--in", into(), "--format", "json"));
        all.addAll(List.of(arguments));
        LaunchResult found = launcher.launch(all.toArray(String[]::new));
        assertThat(found.exitCode()).as(found.getErrorOutput()).isZero();
        return new ObjectMapper().readTree(found.getOutput()).get("results");
    }

    private void index(QuarkusMainLauncher launcher) throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("owl.md"), "# Owls\n\nAn owl hears a mouse in the dark and flies without a sound.\n");
        Files.writeString(notes.resolve("barn-owl.md"), "# Barn owls\n\nThe barn owl hears each mouse and flies at night.\n");
        Files.writeString(notes.resolve("bread.md"), "# Bread\n\nKnead the dough, let it rise, and bake it.\n");
        Files.writeString(notes.resolve("tides.md"), "# Tides\n\nThe moon pulls the sea twice a day.\n");
        LaunchResult indexed = launcher.launch("index", "--into", into(), notes.toString());
        assertThat(indexed.exitCode()).as(indexed.getErrorOutput()).isZero();
    }

    private String into() {
        return folder.resolve("index").toString();
    }
}
