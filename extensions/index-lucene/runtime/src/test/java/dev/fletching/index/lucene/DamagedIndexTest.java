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
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

class DamagedIndexTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 3, Similarity.COSINE);

    private final LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    @BeforeEach
    void writeThreeCommits() {
        try (PassageIndex index = indexes.open(folder, SPACE)) {
            for (int commit = 0; commit < 3; commit++) {
                index.put(passages(commit * 100, commit * 100 + 200));
                index.delete(List.of("p" + commit));
                index.commit();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_flipped_byte_anywhere_is_told_and_never_found_by_accident(long seed) throws IOException {
        Random random = new Random(seed);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            assertToldAndMended(file, bad, whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_file_cut_short_is_told(long seed) throws IOException {
        Random random = new Random(seed);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            assertToldAndMended(file, Arrays.copyOf(whole, random.nextInt(whole.length)), whole);
        }
    }

    @Test
    void a_file_cut_short_is_told_without_comparing_checksums_too() throws IOException {
        LuceneSettings quick = new LuceneSettings(LuceneSettings.Graph.DEFAULT, 1 << 20, "en", false);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 1));
            assertThatThrownBy(() -> new LuceneIndexes(quick).openForSearch(folder).close()).as(file.toString())
                    .isInstanceOf(FletchingException.class).hasMessageContaining(folder.toString());
            Files.write(file, whole);
        }
    }

    @Test
    void a_file_of_noise_is_told() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] noise = new byte[whole.length];
            new Random(7).nextBytes(noise);
            assertToldAndMended(file, noise, whole);
        }
    }

    @Test
    void a_missing_file_is_told() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertTold(file);
            Files.write(file, whole);
        }
        assertWhole();
    }

    private void assertToldAndMended(Path file, byte[] bad, byte[] whole) throws IOException {
        Files.write(file, bad);
        assertTold(file);
        Files.write(file, whole);
        assertWhole();
    }

    private void assertTold(Path file) {
        assertThatThrownBy(() -> indexes.openForSearch(folder).close()).as(file.toString())
                .isInstanceOf(FletchingException.class).hasMessageContaining(folder.toString());
        assertThatThrownBy(() -> indexes.open(folder, SPACE).close()).as(file.toString())
                .isInstanceOf(FletchingException.class).hasMessageContaining(folder.toString());
    }

    private void assertWhole() {
        try (PassageIndex index = indexes.openForSearch(folder)) {
            assertThat(index.count()).isEqualTo(397);
            assertThat(index.search(new VectorQuery(new float[]{1, 2, 3}, "m", 500, SearchMode.EXACT))).hasSize(397);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static List<IndexedPassage> passages(int from, int to) {
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = from; i < to; i++) {
            passages.add(new IndexedPassage(Passage.of("p" + i, "text " + i), new float[]{i, 1, i % 10}));
        }
        return passages;
    }
}
