package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexHealth.Damage;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

class CheckTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 3, Similarity.COSINE);
    private static final int COMMITS = 3;
    private static final int BATCH = 50;

    private final LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    @BeforeEach
    void writeSegments() {
        try (PassageIndex index = indexes.open(folder, SPACE)) {
            for (int commit = 0; commit < COMMITS; commit++) {
                index.put(batch(commit));
                index.commit();
            }
            index.delete(List.of("0-7", "2-7"));
            index.commit();
        }
    }

    @Test
    void a_sound_index_is_told_with_all_that_is_recorded() throws IOException {
        TreeMap<String, Long> before = sizes();
        IndexHealth health = indexes.check(folder);
        assertThat(health.sound()).isTrue();
        assertThat(health.space()).contains(SPACE);
        assertThat(health.passages()).isEqualTo(COMMITS * BATCH - 2);
        assertThat(health.size()).isEqualTo(
                new IndexHealth.Size(before.values().stream().mapToLong(Long::longValue).sum(), COMMITS, 2));
        assertThat(health.facts()).containsEntry("language", "en").containsKeys("format", "lucene");
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void a_damaged_file_is_named_and_the_other_segments_are_kept() throws IOException {
        for (Path file : files("_*.cf?", "_*.liv")) {
            byte[] whole = Files.readAllBytes(file);
            byte[] bad = whole.clone();
            bad[new Random(5).nextInt(bad.length)] ^= 1;
            for (byte[] damaged : List.of(bad, Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
                Files.write(file, damaged);
                assertNamedAndLeftOut(file);
            }
            Files.delete(file);
            assertNamedAndLeftOut(file);
            Files.write(file, whole);
        }
        assertThat(indexes.check(folder).sound()).isTrue();
    }

    private void assertNamedAndLeftOut(Path file) throws IOException {
        TreeMap<String, Long> before = sizes();
        IndexHealth health = indexes.check(folder);
        assertThat(health.damages()).extracting(Damage::file).containsExactly(file.getFileName().toString());
        assertThat(health.lost().orElseThrow() + health.passages()).isEqualTo(COMMITS * BATCH - 2);
        try (PassageIndex index = indexes.openSound(folder)) {
            List<IndexedPassage> left = new ArrayList<>();
            index.forEach(Filter.ALL, left::add);
            assertThat(left).hasSize((int) health.passages()).hasSizeBetween((COMMITS - 1) * BATCH - 2, COMMITS * BATCH - 3);
            assertThat(left).extracting(one -> one.passage().id()).doesNotHaveDuplicates().doesNotContain("0-7", "2-7");
        }
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void two_damaged_files_of_a_segment_are_named_and_counted_once() throws IOException {
        for (Path file : files("_0.cf?")) {
            Files.writeString(file, "noise");
        }
        IndexHealth health = indexes.check(folder);
        assertThat(health.damages()).extracting(Damage::file).containsExactly("_0.cfe", "_0.cfs");
        assertThat(health.lost()).hasValue(BATCH - 1);
    }

    @Test
    void without_the_list_of_segments_or_a_segments_description_nothing_can_be_read() throws IOException {
        for (Path file : files("segments_*", "_*.si")) {
            byte[] whole = Files.readAllBytes(file);
            byte[] bad = whole.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(file, bad);
            assertNothingCanBeRead(file.getFileName().toString());
            Files.delete(file);
            assertNothingCanBeRead(file.toString().contains("segments") ? "segments" : file.getFileName().toString());
            Files.write(file, whole);
        }
    }

    private void assertNothingCanBeRead(String name) {
        IndexHealth health = indexes.check(folder);
        assertThat(health.damages()).extracting(Damage::file).containsExactly(name);
        assertThat(health.lost()).isEmpty();
        assertThat(health.space()).isEmpty();
        assertThatThrownBy(() -> indexes.openSound(folder)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll(folder.toString(), "'" + name + "'", "Restore");
    }

    @Test
    void a_folder_without_an_index_is_refused_and_left_alone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> indexes.check(other)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("holds none");
        assertThat(Files.list(other)).hasSize(1);
    }

    @Test
    void an_index_is_checked_while_it_is_written() {
        try (PassageIndex index = indexes.open(folder, SPACE)) {
            index.put(batch(7));
            assertThat(indexes.check(folder).sound()).isTrue();
        }
    }

    private List<Path> files(String... globs) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String glob : globs) {
            Files.newDirectoryStream(folder, glob).forEach(found::add);
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private TreeMap<String, Long> sizes() throws IOException {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }

    private static List<IndexedPassage> batch(int commit) {
        List<IndexedPassage> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(new IndexedPassage(Passage.of(commit + "-" + i, "text " + i), new float[]{commit, 1, i}));
        }
        return batch;
    }
}
