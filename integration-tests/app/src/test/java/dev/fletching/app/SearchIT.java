package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.app.Application.Ended;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

@QuarkusMainIntegrationTest
class SearchIT {

    @TempDir
    Path folder;

    @Test
    void what_one_process_indexes_another_finds(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        LaunchResult found = launcher.launch("search", "--in", into(), "-k", "1", "--format", "json",
                "who hunts mice at night?");
        assertThat(found.exitCode()).isZero();
        JsonNode answer = new ObjectMapper().readTree(found.getOutput()).get("results");
        assertThat(answer).hasSize(1);
        assertThat(answer.get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(answer.get(0).get("text").asText()).contains("owl");
    }

    @Test
    void words_find_what_meaning_and_both_find_too(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        for (String strategy : List.of("bm25", "tf-idf", "hybrid")) {
            LaunchResult found = launcher.launch("search", "--in", into(), "--strategy", strategy, "--explain", "--format",
                    "json",
                    "baking breads");
            assertThat(found.exitCode()).as(found.getErrorOutput()).isZero();
            JsonNode answer = new ObjectMapper().readTree(found.getOutput()).get("results");
            assertThat(answer.get(0).get("text").asText()).contains("bake it");
            assertThat(answer.get(0).get("stages")).hasSize(strategy.equals("hybrid") ? 2 : 1);
        }
        LaunchResult filtered = launcher.launch("search", "--in", into(), "--filter", "title = Owls", "--format", "json",
                "bread");
        assertThat(new ObjectMapper().readTree(filtered.getOutput()).get("results").findValuesAsText("title"))
                .containsOnly("Owls");
    }

    @ParameterizedTest
    @CsvSource({"de, Häuser, Haus", "fr, chevaux, cheval", "es, caballos, caballo", "pt, meninas, menina",
        "it, ragazzi, ragazzo",
        "nl, fietsen, fiets", "ru, дома, дом", "ja, 東京都, 東京", "und, Kühe, kühe"})
    void every_language_has_its_words(String language, String text, String query) throws IOException {
        String file = Files.writeString(folder.resolve("a.txt"), text).toString();
        Map<String, String> environment = Map.of("QUARKUS_FLETCHING_INDEX_LUCENE_LANGUAGE", language);
        Ended indexed = Application.start(folder, environment, "index", "--into", into(), file).await();
        assertThat(indexed.exitCode()).as(indexed.err()).isZero();
        Ended found = Application.start(folder, Map.of(), "search", "--in", into(), "--strategy", "bm25", query).await();
        assertThat(found.out()).as(found.err()).contains(text);
    }

    @Test
    void an_index_of_another_model_is_refused_and_stays_as_it_was(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        Jvm.unpack("bge-small-en");
        LaunchResult refused = launcher.launch("index", "--into", into(), "--model", "bge-small-en", notes().toString());
        Commands.assertFailed(refused, "all-minilm-l6-v2", "bge-small-en");
        assertThat(launcher.launch("search", "--in", into(), "owl").exitCode()).isZero();
    }

    @Test
    void an_index_that_another_process_writes_is_refused(QuarkusMainLauncher launcher) throws IOException {
        index(launcher);
        try (FileChannel channel = FileChannel.open(folder.resolve("index/write.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Commands.assertFailed(launcher.launch("index", "--into", into(), notes().toString()), into());
        }
        assertThat(launcher.launch("search", "--in", into(), "owl").exitCode()).isZero();
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused(QuarkusMainLauncher launcher) throws IOException {
        Commands.assertFailed(launcher.launch("index", "--into", "/proc/fletching", notes().toString()), "/proc/fletching");
    }

    private void index(QuarkusMainLauncher launcher) throws IOException {
        LaunchResult indexed = launcher.launch("index", "--into", into(), notes().toString());
        assertThat(indexed.exitCode()).as(indexed.getErrorOutput()).isZero();
    }

    private String into() {
        return folder.resolve("index").toString();
    }

    private Path notes() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("owl.md"), "# Owls\n\nAn owl hears a mouse in the dark and flies without a sound.\n");
        Files.writeString(notes.resolve("bread.txt"), "Knead the dough, let it rise, and bake it for forty minutes.\n");
        return notes;
    }
}
