package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
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

class QuantisedIndexTest {

    private static final int DIMENSIONS = 24;
    private static final int COUNT = 3_000;

    @TempDir
    Path folder;

    static LuceneSettings settings(String quantisation) {
        return LuceneSettings.DEFAULT.with(new LuceneSettings.Graph(16, 100, 100, quantisation));
    }

    @ParameterizedTest
    @EnumSource(Quantisation.class)
    void vectors_come_back_to_the_bit_and_scores_are_exact(Quantisation quantisation) {
        VectorSpace space = new VectorSpace("m", DIMENSIONS, Similarity.EUCLIDEAN);
        List<IndexedPassage> passages = passages(new Random(3));
        try (PassageIndex index = new LuceneIndexes(settings(quantisation.id())).open(folder, space)) {
            index.put(passages);
            index.commit();
            for (IndexedPassage one : index.fetch(List.of("p0", "p17", "p2999"))) {
                int number = Integer.parseInt(one.passage().id().substring(1));
                assertThat(one.vector()).containsExactly(passages.get(number).vector());
            }
            for (Hit hit : index.search(new VectorQuery(new float[DIMENSIONS], "m", 20, SearchMode.APPROXIMATE))) {
                float[] vector = passages.get(Integer.parseInt(hit.passage().id().substring(1))).vector();
                assertThat(hit.score()).isCloseTo(space.similarity().of(new float[DIMENSIONS], vector), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void equal_and_zero_vectors_are_found_all_the_same(Metric metric) {
        VectorSpace space = new VectorSpace("m", 2, Similarity.valueOf(metric.name()));
        try (PassageIndex index = new LuceneIndexes(settings("int4")).open(folder, space)) {
            List<IndexedPassage> passages = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                passages.add(new IndexedPassage(Passage.of("p" + i, ""), i % 2 == 0 ? new float[2] : new float[]{1, 1}));
            }
            index.put(passages);
            index.commit();
            for (float[] query : List.of(new float[]{1, 1}, new float[2])) {
                assertThat(index.search(new VectorQuery(query, "m", 10, SearchMode.APPROXIMATE))).hasSize(10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1025, 4096})
    void vectors_may_have_up_to_4096_dimensions(int dimensions) {
        VectorSpace space = new VectorSpace("m", dimensions, Similarity.COSINE);
        float[] vector = new float[dimensions];
        vector[dimensions - 1] = 3;
        try (PassageIndex index = new LuceneIndexes(settings("int4")).open(folder, space)) {
            index.put(List.of(new IndexedPassage(Passage.of("a", ""), vector)));
            index.commit();
            assertThat(index.search(new VectorQuery(vector, "m", 1, SearchMode.APPROXIMATE)).get(0).score()).isEqualTo(1);
        }
    }

    @Test
    void an_index_keeps_the_quantisation_that_it_was_made_with() {
        VectorSpace space = new VectorSpace("m", 2, Similarity.DOT);
        new LuceneIndexes(settings("int8")).open(folder, space).close();
        LuceneIndexes others = new LuceneIndexes(settings("none"));
        try (PassageIndex index = others.open(folder, space)) {
            index.put(List.of(new IndexedPassage(Passage.of("a", ""), new float[]{1, 2})));
            index.commit();
        }
        assertThat(others.check(folder).facts()).containsEntry("quantisation", "int8");
    }

    @Test
    void an_unknown_quantisation_is_refused_with_the_choices() {
        assertThatThrownBy(() -> settings("int3")).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("quantisation must be one of [none, int8, int7, int4]", "'int3'");
    }

    private static List<IndexedPassage> passages(Random random) {
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            float[] vector = new float[DIMENSIONS];
            for (int d = 0; d < DIMENSIONS; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            passages.add(new IndexedPassage(Passage.of("p" + i, "text"), vector));
        }
        return passages;
    }
}
