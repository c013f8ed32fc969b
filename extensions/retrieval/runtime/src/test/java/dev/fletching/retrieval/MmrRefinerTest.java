package dev.fletching.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.testkit.BagOfWordsEmbedder;
import dev.fletching.testkit.NaivePassageIndex;

class MmrRefinerTest {

    private static final int DIMENSIONS = 8;

    private final NaivePassageIndex index = new NaivePassageIndex(new VectorSpace("m", DIMENSIONS, Similarity.COSINE));
    private final Random random = new Random(11);

    @Test
    void a_twin_of_the_best_comes_after_what_is_different() {
        List<Retrieved> candidates = List.of(candidate("best", 0.9, 1, 0), candidate("twin", 0.89, 1, 0.01f),
                candidate("other", 0.6, 0, 1));
        index.commit();
        assertThat(refine(candidates, 0.5, 3)).extracting(one -> one.passage().id()).containsExactly("best", "other", "twin");
        assertThat(refine(candidates, 1, 3)).extracting(one -> one.passage().id()).containsExactly("best", "twin", "other");
        assertThat(refine(candidates, 0.5, 1)).singleElement().returns(0.45, Retrieved::score).returns("mmr", Retrieved::scale);
    }

    @Test
    void it_takes_what_the_definition_takes() {
        List<Retrieved> candidates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            candidates.add(candidate("p" + i, 1 - i / 50.0, vector()));
        }
        index.commit();
        for (double lambda : new double[]{0, 0.3, 0.7}) {
            assertThat(refine(candidates, lambda, 20)).extracting(one -> one.passage().id())
                    .isEqualTo(naive(candidates, lambda, 20));
        }
    }

    @Test
    void scores_without_bounds_are_brought_to_those_of_cosines() {
        List<Retrieved> candidates = List.of(new Retrieved(1, 40, "bm25", put("a", 1, 0)),
                new Retrieved(2, 20, "bm25", put("b", 1, 0)), new Retrieved(3, 10, "bm25", put("c", 0, 1)));
        index.commit();
        List<Retrieved> found = refine(candidates, 0.5, 3);
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("a", "c", "b");
        assertThat(found.get(2).score()).isCloseTo(0.5 / 3 - 0.5, within(1e-6));
    }

    @Test
    void what_was_removed_meanwhile_counts_as_like_nothing() {
        List<Retrieved> candidates = List.of(new Retrieved(1, 0.9, "cosine", Passage.of("gone", "t")),
                candidate("there", 0.8, 1, 0));
        index.commit();
        assertThat(refine(candidates, 0.5, 2)).extracting(one -> one.passage().id()).containsExactly("gone", "there");
        assertThat(refine(List.of(), 0.5, 2)).isEmpty();
    }

    /** Every step looks at all pairs. */
    private List<String> naive(List<Retrieved> candidates, double lambda, int k) {
        List<Retrieved> left = new ArrayList<>(candidates);
        List<Retrieved> taken = new ArrayList<>();
        while (taken.size() < k) {
            Retrieved best = null;
            double bestScore = 0;
            for (Retrieved one : left) {
                double closest = taken.stream().mapToDouble(other -> Similarity.COSINE.of(vectorOf(one), vectorOf(other))).max()
                        .orElse(0);
                double score = lambda * one.score() - (1 - lambda) * closest;
                if (best == null || score > bestScore) {
                    best = one;
                    bestScore = score;
                }
            }
            taken.add(best);
            left.remove(best);
        }
        return taken.stream().map(one -> one.passage().id()).toList();
    }

    private float[] vectorOf(Retrieved one) {
        return index.fetch(List.of(one.passage().id())).get(0).vector();
    }

    private List<Retrieved> refine(List<Retrieved> candidates, double lambda, int k) {
        RetrieverParts parts = RetrieverParts.withoutReranker(() -> new BagOfWordsEmbedder("m", DIMENSIONS), index)
                .withOptions(Map.of("lambda", Double.toString(lambda)));
        return new MmrRefinerFactory().create(parts).refine(RetrievalRequest.of("q", k), candidates);
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private Retrieved candidate(String id, double score, float... start) {
        return new Retrieved(1, score, "cosine", put(id, start));
    }

    private Passage put(String id, float... start) {
        float[] vector = Arrays.copyOf(start, DIMENSIONS);
        Passage passage = Passage.of(id, "text");
        index.put(List.of(new IndexedPassage(passage, vector)));
        return passage;
    }
}
