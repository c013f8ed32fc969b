package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * What an index finds among 10,000 GloVe words, against the nearest that were computed in double precision elsewhere.
 *
 * @since 0.1
 */
public abstract class RealVectorsContractTest extends IndexContract {

    private static final String DATA = "data/glove-100d";
    private static final int BATCH = 1000;
    private static final double TIE = 1e-6;

    /** The least share of the ten nearest that an approximate search must find, on average. */
    protected double leastRecall() {
        return 0.98;
    }

    @ParameterizedTest
    @CsvSource({"COSINE, cosine", "EUCLIDEAN, l2"})
    void an_exact_search_finds_the_hundred_nearest(Similarity similarity, String truth) {
        Path data = SharedData.require(DATA);
        List<float[]> base = TexMexVectors.floats(data.resolve("base.fvecs"));
        List<float[]> queries = TexMexVectors.floats(data.resolve("query.fvecs"));
        List<int[]> nearest = TexMexVectors.ints(data.resolve("groundtruth_" + truth + ".ivecs"));
        try (PassageIndex index = filled(base, similarity)) {
            for (int i = 0; i < queries.size(); i++) {
                List<Hit> hits = search(index, queries.get(i), 100, SearchMode.EXACT);
                assertNearest(hits, nearest.get(i), queries.get(i), base, similarity);
            }
        }
    }

    private static void assertNearest(List<Hit> hits, int[] nearest, float[] query, List<float[]> base, Similarity similarity) {
        assertThat(hits).hasSize(nearest.length);
        for (int rank = 0; rank < nearest.length; rank++) {
            double expected = similarity.of(query, base.get(nearest[rank]));
            assertThat(hits.get(rank).score()).isBetween(expected - TIE, expected + TIE);
            int found = row(hits.get(rank));
            boolean tie = Math.abs(similarity.of(query, base.get(found)) - expected) < TIE;
            assertThat(found == nearest[rank] || tie).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"COSINE, cosine", "EUCLIDEAN, l2"})
    void an_approximate_search_finds_nearly_all_of_the_ten_nearest(Similarity similarity, String truth) {
        Path data = SharedData.require(DATA);
        List<float[]> base = TexMexVectors.floats(data.resolve("base.fvecs"));
        List<float[]> queries = TexMexVectors.floats(data.resolve("query.fvecs"));
        List<int[]> nearest = TexMexVectors.ints(data.resolve("groundtruth_" + truth + ".ivecs"));
        int found = 0;
        try (PassageIndex index = filled(base, similarity)) {
            for (int i = 0; i < queries.size(); i++) {
                Set<Integer> expected = new TreeSet<>(Arrays.stream(nearest.get(i), 0, 10).boxed().toList());
                List<Hit> hits = search(index, queries.get(i), 10, SearchMode.APPROXIMATE);
                found += (int) hits.stream().filter(hit -> expected.contains(row(hit))).count();
            }
        }
        assertThat(found / (10.0 * queries.size())).as("recall@10").isGreaterThan(leastRecall());
    }

    private PassageIndex filled(List<float[]> base, Similarity similarity) {
        PassageIndex index = provider.open(place(), new VectorSpace("glove", 100, similarity));
        for (int from = 0; from < base.size(); from += BATCH) {
            List<IndexedPassage> batch = new ArrayList<>();
            for (int row = from; row < Math.min(base.size(), from + BATCH); row++) {
                batch.add(new IndexedPassage(Passage.of("%05d".formatted(row), ""), base.get(row)));
            }
            index.put(batch);
        }
        index.commit();
        return index;
    }

    private static List<Hit> search(PassageIndex index, float[] query, int k, SearchMode mode) {
        return index.search(new VectorQuery(query, "glove", k, mode));
    }

    private static int row(Hit hit) {
        return Integer.parseInt(hit.passage().id());
    }
}
