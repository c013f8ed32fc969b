package dev.fletching.embedding.djl.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;

class CacheFolderTest {

    private static final int CALLERS = 8;

    @TempDir
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void callers_at_the_same_time_read_the_content_once() throws Exception {
        Callable<Path> keeping = () -> new CacheFolder(folder).keep("a/b", () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[1 << 20]);
        });
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Path>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(keeping);
            }
            for (Future<Path> kept : callers.invokeAll(calls)) {
                assertThat(kept.get()).hasSize(1 << 20);
            }
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void content_that_breaks_off_leaves_nothing() {
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> new CacheFolder(folder).keep("a/b", () -> {
            throw new IOException("no more");
        })).withMessageContaining(folder.toString()).withMessageContaining("no more").withMessageContaining("cache-directory");
        assertThat(folder.resolve("a/b")).doesNotExist();
    }

    @Test
    void what_a_killed_process_left_goes_and_what_another_is_writing_stays() throws IOException {
        Path file = folder.resolve("b");
        Path left = Files.createFile(Staging.beside(file));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path written = Files.createFile(Staging.beside(file));
        new CacheFolder(folder).keep("b", () -> new ByteArrayInputStream(new byte[1]));
        assertThat(left).doesNotExist();
        assertThat(written).exists();
        assertThat(file).exists();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_with_the_key() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> new CacheFolder(file).keep("a/b", () -> new ByteArrayInputStream(new byte[1])))
                .withMessageContaining("must be writable").withMessageContaining(
                        "quarkus.fletching.embedding.djl.cache-directory");
    }
}
