package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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
