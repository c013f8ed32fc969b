package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the application unpacks at its first start. */
class CacheIT {

    @TempDir
    Path folder;

    @Test
    void processes_that_start_together_unpack_one_copy_and_both_answer() throws IOException {
        List<Application.Started> started = Stream.of(1, 2, 3).map(number -> embed()).toList();
        List<Application.Ended> ended = started.stream().map(Application.Started::await).toList();
        assertThat(ended).allSatisfy(one -> {
            assertThat(one.exitCode()).as(one.err()).isZero();
            assertThat(one.out()).isEqualTo(ended.get(0).out()).contains("\"tokens\":5");
        });
        assertThat(files().keySet()).filteredOn(file -> file.endsWith("libonnxruntime.so")).hasSizeLessThanOrEqualTo(1);
        assertThat(files().keySet()).noneMatch(file -> file.endsWith(".tmp"));
    }

    @Test
    void a_second_start_writes_nothing() throws IOException {
        assertThat(embed().await().exitCode()).isZero();
        Map<String, FileTime> before = files();
        assertThat(embed().await().exitCode()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_damaged_optimised_graph_is_made_anew() throws IOException {
        Application.Ended whole = embed().await();
        String graph = files().keySet().stream().filter(file -> file.endsWith(".ort")).findFirst().orElseThrow();
        Files.writeString(cache().resolve(graph), "damaged");
        Application.Ended again = embed().await();
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(whole.out());
    }

    @Test
    void a_cache_that_cannot_be_written_is_told_with_the_key() throws IOException {
        Files.writeString(cache(), "a file where the folder should be");
        Application.Ended ended = embed().await();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("cache folder", "quarkus.fletching.embedding.djl.cache-directory")
                .doesNotContain("\tat ");
    }

    /** A limit on the size of files stands in for a disk that is full: a write of the model breaks off in the middle. */
    @Test
    void a_disk_that_is_full_is_told_and_leaves_no_half_of_a_file() throws IOException {
        String command = String.join(" ", Application.command("embed", "text"));
        Application.Ended ended = Application.start(folder, environment(),
                List.of("bash", "-c", "trap '' XFSZ; ulimit -f 2000; exec " + command)).await();
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("cache folder", "room").doesNotContain("\tat ");
        assertThat(files().keySet()).noneMatch(file -> file.endsWith(".tmp"));
        assertThat(embed().await().exitCode()).isZero();
    }

    private Application.Started embed() {
        return Application.start(folder, environment(), "embed", "--format", "jsonl", "a red fox");
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CACHE_HOME", folder.resolve("home").toString());
    }

    private Path cache() throws IOException {
        return Files.createDirectories(folder.resolve("home")).resolve("fletching");
    }

    private Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(cache())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(cache().relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
