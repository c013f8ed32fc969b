package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.testkit.NaivePassageIndex;

class GraphSearchTest {

    private static final int DIMENSIONS = 16;

    private final LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Metric.class)
    void replaced_and_deleted_passages_are_never_found_and_scores_are_exact(Metric metric) {
        VectorSpace space = new VectorSpace("m", DIMENSIONS, Similarity.valueOf(metric.name()));
        NaivePassageIndex naive = new NaivePassageIndex(space);
        Random random = new Random(11);
        int found = 0;
        try (PassageIndex index = indexes.open(folder, space)) {
            for (PassageIndex each : List.of(index, naive)) {
                change(each, new Random(5));
            }
            for (int i = 0; i < 50; i++) {
                VectorQuery query = new VectorQuery(vector(random), "m", 10, SearchMode.APPROXIMATE);
                found += agreeing(index.search(query), naive.search(query));
                for (Hit hit : index.search(query)) {
                    assertThat(naive.get(hit.passage().id())).contains(hit.passage());
                }
            }
        }
        assertThat(found).as("of the 500 nearest").isGreaterThan(490);
    }

    private static int agreeing(List<Hit> hits, List<Hit> nearest) {
        int agreeing = 0;
        for (Hit expected : nearest) {
            for (Hit hit : hits) {
                if (hit.passage().equals(expected.passage())) {
                    assertThat(hit.score()).isCloseTo(expected.score(), within(1e-6));
                    agreeing++;
                }
            }
        }
        return agreeing;
    }

    private static void change(PassageIndex index, Random random) {
        for (int commit = 0; commit < 4; commit++) {
            List<IndexedPassage> batch = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                batch.add(new IndexedPassage(Passage.of("p" + random.nextInt(3000), "text " + commit), vector(random)));
            }
            index.put(batch);
            index.delete(random.ints(100, 0, 3000).mapToObj(id -> "p" + id).toList());
            index.commit();
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void thousands_of_equal_and_zero_vectors_are_found_all_the_same(Metric metric) {
        VectorSpace space = new VectorSpace("m", 2, Similarity.valueOf(metric.name()));
        try (PassageIndex index = indexes.open(folder, space)) {
            List<IndexedPassage> passages = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                passages.add(new IndexedPassage(Passage.of("p" + i, ""), i % 2 == 0 ? new float[2] : new float[]{1, 1}));
            }
            index.put(passages);
            index.commit();
            for (float[] query : List.of(new float[]{1, 1}, new float[2])) {
                assertThat(index.search(new VectorQuery(query, "m", 10, SearchMode.APPROXIMATE))).hasSize(10);
                assertThat(index.search(new VectorQuery(query, "m", 10, SearchMode.EXACT))).isSortedAccordingTo(
                        Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.passage().id()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1024, 1025, 4096})
    void vectors_may_have_up_to_4096_dimensions(int dimensions) {
        VectorSpace space = new VectorSpace("m", dimensions, Similarity.COSINE);
        float[] vector = new float[dimensions];
        vector[dimensions - 1] = 3;
        try (PassageIndex index = indexes.open(folder, space)) {
            index.put(List.of(new IndexedPassage(Passage.of("a", ""), vector)));
            index.commit();
        }
        try (PassageIndex index = indexes.openForSearch(folder)) {
            assertThat(index.search(new VectorQuery(vector, "m", 1, SearchMode.APPROXIMATE)).get(0).score()).isEqualTo(1);
        }
    }

    @Test
    void more_dimensions_are_refused() {
        assertThatThrownBy(() -> indexes.open(folder, new VectorSpace("m", 4097, Similarity.DOT)))
                .isInstanceOf(FletchingException.class).hasMessageContainingAll("4096", "4097");
    }

    @Test
    void a_similarity_that_has_no_graph_is_refused() {
        assertThatThrownBy(() -> indexes.open(folder, new VectorSpace("m", 2, Similarity.MANHATTAN)))
                .isInstanceOf(FletchingException.class).hasMessageContainingAll("[COSINE, DOT, EUCLIDEAN]", "MANHATTAN");
    }

    @ParameterizedTest
    @EnumSource(value = Metric.class, names = {"DOT", "EUCLIDEAN"})
    void vectors_whose_squares_leave_the_range_of_floats_are_refused(Metric metric) {
        VectorSpace space = new VectorSpace("m", 2, Similarity.valueOf(metric.name()));
        try (PassageIndex index = indexes.open(folder, space)) {
            IndexedPassage huge = new IndexedPassage(Passage.of("huge", ""), new float[]{1e30f, 0});
            assertThatThrownBy(() -> index.put(List.of(huge))).isInstanceOf(FletchingException.class)
                    .hasMessageContainingAll("'huge'", "Scale");
        }
    }

    private static float[] vector(Random random) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
