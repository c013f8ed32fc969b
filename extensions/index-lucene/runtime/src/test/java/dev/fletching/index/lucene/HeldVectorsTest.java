package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

class HeldVectorsTest {

    private static final int BYTES = 2 * Float.BYTES;
    /** Passages of a commit lie together, so that Lucene searches the segment of a query's neighbours a second time. */
    private static final int COMMIT = 500;
    private static final VectorSpace SPACE = new VectorSpace("m", 8, Similarity.COSINE);

    private final float[] used = new float[2];
    private int reads;

    @TempDir
    Path folder;

    @Test
    void a_vector_is_read_once_and_kept_apart_from_the_array_it_was_read_into() throws IOException {
        try (HeldVectors held = new HeldVectors(3, Long.MAX_VALUE)) {
            float[] first = held.get(1, this::read);
            held.get(2, this::read);
            assertThat(first).containsExactly(1, -1);
            assertThat(held.get(1, this::read)).isSameAs(first);
            assertThat(reads).isEqualTo(2);
        }
    }

    @Test
    void beyond_its_room_each_is_read_again_and_closing_gives_the_room_back() throws IOException {
        long before = HeldVectors.totalBytes();
        try (HeldVectors held = new HeldVectors(3, before + BYTES)) {
            held.get(0, this::read);
            assertThat(held.get(1, this::read)).containsExactly(1, -1);
            assertThat(held.get(2, this::read)).containsExactly(2, -2);
            held.get(2, this::read);
            held.get(0, this::read);
            assertThat(reads).isEqualTo(4);
            assertThat(HeldVectors.totalBytes()).isEqualTo(before + BYTES);
        }
        assertThat(HeldVectors.totalBytes()).isEqualTo(before);
    }

    @Test
    void an_index_of_buffers_answers_as_one_of_segments_does_from_many_threads_and_gives_all_back() throws Exception {
        long before = HeldVectors.totalBytes();
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, SPACE)) {
            List<IndexedPassage> passages = passages();
            for (int from = 0; from < passages.size(); from += COMMIT) {
                index.put(passages.subList(from, from + COMMIT));
                index.commit();
            }
        }
        List<VectorQuery> queries = queries();
        List<List<Hit>> wanted;
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, SPACE)) {
            wanted = queries.stream().map(index::search).toList();
        }
        LuceneIndexes buffers = new LuceneIndexes(LuceneSettings.DEFAULT, BufferMappedDirectory::new);
        try (PassageIndex index = buffers.open(folder, SPACE); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<List<Hit>>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> queries.stream().map(index::search).toList()));
            }
            for (Future<List<List<Hit>>> answer : answers) {
                assertThat(answer.get()).isEqualTo(wanted);
            }
            assertThat(HeldVectors.totalBytes()).isGreaterThan(before);
        }
        assertThat(HeldVectors.totalBytes()).isEqualTo(before);
    }

    private static List<IndexedPassage> passages() {
        Random random = new Random(1);
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            passages.add(new IndexedPassage(Passage.of("p" + i, "text " + i), vector(random, i / COMMIT)));
        }
        return passages;
    }

    private static List<VectorQuery> queries() {
        Random random = new Random(2);
        List<VectorQuery> queries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            queries.add(new VectorQuery(vector(random, i % SPACE.dimensions()), "m", 10, SearchMode.APPROXIMATE));
        }
        return queries;
    }

    private static float[] vector(Random random, int direction) {
        float[] vector = new float[SPACE.dimensions()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian() + (i == direction ? 10 : 0);
        }
        return vector;
    }

    private float[] read(int ordinal) {
        reads++;
        used[0] = ordinal;
        used[1] = -ordinal;
        return used;
    }
}
