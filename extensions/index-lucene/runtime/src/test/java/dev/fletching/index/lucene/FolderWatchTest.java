package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Instant CHANGED = Instant.parse("2026-11-27T06:00:00Z");

    @TempDir
    Path folder;

    private int looks;

    @BeforeEach
    void setTime() throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(CHANGED));
    }

    @Test
    void an_old_folder_is_looked_at_once_until_it_changes() throws IOException {
        FolderWatch watch = watch(CHANGED.plusSeconds(60));
        lookTwice(watch);
        assertThat(looks).isEqualTo(1);
        Files.setLastModifiedTime(folder, FileTime.from(CHANGED.plusSeconds(1)));
        lookTwice(watch);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void a_folder_that_has_just_changed_is_looked_at_each_time() {
        lookTwice(watch(CHANGED.plusSeconds(1)));
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void a_folder_of_the_future_is_looked_at_each_time() {
        lookTwice(watch(CHANGED.minusSeconds(60)));
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_gone_is_looked_at_each_time() throws IOException {
        FolderWatch watch = watch(CHANGED.plusSeconds(60));
        Files.delete(folder);
        lookTwice(watch);
        assertThat(looks).isEqualTo(2);
        Files.createDirectory(folder);
    }

    @Test
    void a_look_that_saw_nothing_is_taken_again() {
        FolderWatch watch = watch(CHANGED.plusSeconds(60));
        watch.look(() -> looks++ < 0);
        lookTwice(watch);
        assertThat(looks).isEqualTo(2);
    }

    private void lookTwice(FolderWatch watch) {
        watch.look(() -> looks++ >= 0);
        watch.look(() -> looks++ >= 0);
    }

    private FolderWatch watch(Instant now) {
        return new FolderWatch(folder, Clock.fixed(now, ZoneOffset.UTC));
    }
}
