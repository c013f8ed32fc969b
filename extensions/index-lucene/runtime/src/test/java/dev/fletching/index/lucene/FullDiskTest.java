package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

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

class FullDiskTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 2, Similarity.DOT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 200, 500, 1_000, 1_500, 2_000, 3_000, 5_000})
    void a_full_disk_stops_the_writing_and_keeps_the_commit_before(int bytes) {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT, at -> new FaultyDirectory(at, room));
        try (PassageIndex index = indexes.open(folder, SPACE)) {
            index.put(passages(0, 10));
            index.commit();
            room.set(bytes);
            assertFull(index);
            assertOnlyTheFirstTen(index);
            room.set(Long.MAX_VALUE);
            assertThatThrownBy(index::commit).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("open the index again");
        }
        try (PassageIndex index = indexes.open(folder, SPACE)) {
            assertOnlyTheFirstTen(index);
            index.put(passages(10, 20));
            index.commit();
            assertThat(index.count()).isEqualTo(20);
        }
    }

    @Test
    void a_disk_without_any_room_refuses_a_new_index() {
        LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT, at -> new FaultyDirectory(at, new AtomicLong()));
        assertThatThrownBy(() -> indexes.open(folder, SPACE)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll(folder.toString(), "disk is full");
        new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, SPACE).close();
    }

    @Test
    void a_disk_that_is_really_full_keeps_the_commit_before() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())).isZero();
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder.resolve("index"), SPACE)) {
            index.put(passages(0, 10));
            index.commit();
            assertFull(index);
            assertOnlyTheFirstTen(index);
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void assertFull(PassageIndex index) {
        assertThatThrownBy(() -> {
            index.put(passages(5, 2_000));
            index.commit();
        }).isInstanceOf(FletchingException.class).hasMessageContainingAll("disk is full", "committed before is kept");
    }

    private static void assertOnlyTheFirstTen(PassageIndex index) {
        assertThat(index.count()).isEqualTo(10);
        assertThat(index.search(new VectorQuery(new float[]{1, 1}, "m", 100, SearchMode.APPROXIMATE))).hasSize(10)
                .allSatisfy(hit -> assertThat(hit.passage().metadata()).isEmpty());
    }

    /** Texts that no compression makes small. */
    private static List<IndexedPassage> passages(int from, int to) {
        Random random = new Random(from);
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] noise = new byte[400];
            random.nextBytes(noise);
            String text = Base64.getEncoder().encodeToString(noise);
            passages.add(new IndexedPassage(Passage.of("p" + i, text), new float[]{1, i}));
        }
        return passages;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
    }
}
