package dev.fletching.evaluator.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.fletching.api.embedding.Similarity;

class ExactSearchTest {

    private final Random random = new Random(11);

    @Test
    void the_heap_keeps_what_a_stable_sort_puts_first_whatever_the_order_of_offers() {
        for (int round = 0; round < 500; round++) {
            float[] scores = scores(random.nextInt(60), 1 + random.nextInt(20));
            int k = 1 + random.nextInt(30);
            TopK heap = new TopK(k);
            List<Integer> order = new ArrayList<>(IntStream.range(0, scores.length).boxed().toList());
            Collections.shuffle(order, random);
            order.forEach(i -> heap.offer(i, scores[i]));
            Hits hits = heap.drain();
            assertThat(hits.positions()).containsExactly(sorted(scores, k));
            for (int i = 0; i < hits.positions().length; i++) {
                assertThat(hits.scores()[i]).isEqualTo(scores[hits.positions()[i]]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void search_scores_as_the_similarity_does_in_double_precision(Similarity similarity) {
        List<float[]> corpus = IntStream.range(0, 200).mapToObj(i -> vector(37)).toList();
        float[] query = vector(37);
        Hits hits = new ExactSearch(similarity, corpus).search(query, 1000);
        assertThat(hits.positions()).hasSize(200).doesNotHaveDuplicates();
        for (int i = 0; i < hits.positions().length; i++) {
            assertThat((double) hits.scores()[i]).isCloseTo(similarity.of(query, corpus.get(hits.positions()[i])),
                    within(1e-4));
        }
    }

    @Test
    void equal_vectors_come_in_the_order_of_the_corpus() {
        List<float[]> corpus = List.of(new float[]{0, 1}, new float[]{1, 0}, new float[]{1, 0}, new float[]{2, 0});
        assertThat(new ExactSearch(Similarity.COSINE, corpus).search(new float[]{3, 0}, 3).positions())
                .containsExactly(1, 2, 3);
    }

    @Test
    void zero_vectors_and_overflowing_products_have_a_place() {
        List<float[]> corpus = List.of(new float[]{0, 0}, new float[]{1e30f, -1e30f}, new float[]{1, 0});
        assertThat(new ExactSearch(Similarity.COSINE, corpus).search(new float[]{1, 0}, 3).positions()[0]).isEqualTo(2);
        assertThat(new ExactSearch(Similarity.DOT, corpus).search(new float[]{1e30f, 1e30f}, 3).positions())
                .containsExactly(2, 0, 1);
    }

    private float[] scores(int count, int different) {
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = random.nextInt(different) - different / 2f;
        }
        return scores;
    }

    private static int[] sorted(float[] scores, int k) {
        return IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> -scores[i])).limit(k).mapToInt(i -> i).toArray();
    }

    private float[] vector(int length) {
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
