package dev.fletching.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;

/**
 * Maximal marginal relevance: takes one candidate after the other, each time the one of which
 * {@code lambda * relevance - (1 - lambda) * the greatest similarity with those taken} is largest. Safe for many threads.
 *
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein, The use of MMR, diversity-based reranking for
 *      reordering documents and producing summaries</a>
 */
final class MmrRefiner implements Refiner {

    private static final String COSINE = "cosine";

    private final PassageIndex index;
    private final double lambda;
    private final int depth;

    /**
     * @param index holds the candidates' vectors
     * @param lambda how much relevance counts, 0 to 1
     * @param depth how many candidates to choose from, unless more results are asked for
     */
    MmrRefiner(PassageIndex index, double lambda, int depth) {
        this.index = index;
        this.lambda = lambda;
        this.depth = depth;
    }

    @Override
    public int candidates(int k) {
        return Math.max(depth, k);
    }

    @Override
    public List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates) {
        double[] relevance = relevance(candidates);
        float[][] vectors = vectors(candidates);
        double[] closest = new double[candidates.size()];
        boolean[] taken = new boolean[candidates.size()];
        List<Retrieved> ranking = new ArrayList<>();
        while (ranking.size() < Math.min(request.k(), candidates.size())) {
            int best = best(relevance, closest, taken, ranking.isEmpty());
            double score = score(relevance[best], closest[best], ranking.isEmpty());
            taken[best] = true;
            ranking.add(candidates.get(best).ranked(ranking.size() + 1, score, MmrRefinerFactory.ID));
            approach(closest, vectors, vectors[best], ranking.size() == 1);
        }
        return ranking;
    }

    private int best(double[] relevance, double[] closest, boolean[] taken, boolean first) {
        int best = -1;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && (best < 0
                    || score(relevance[i], closest[i], first) > score(relevance[best], closest[best], first))) {
                best = i;
            }
        }
        return best;
    }

    private double score(double relevance, double closest, boolean first) {
        return lambda * relevance - (first ? 0 : (1 - lambda) * closest);
    }

    private static void approach(double[] closest, float[][] vectors, float[] taken, boolean first) {
        for (int i = 0; i < closest.length; i++) {
            double similarity = vectors[i].length == 0 || taken.length == 0 ? 0 : Similarity.COSINE.of(vectors[i], taken);
            closest[i] = first ? similarity : Math.max(closest[i], similarity);
        }
    }

    /** Cosines as they are; scores of other scales moved to 0 for the worst and 1 for the best. */
    private static double[] relevance(List<Retrieved> candidates) {
        double[] scores = candidates.stream().mapToDouble(Retrieved::score).toArray();
        if (candidates.stream().allMatch(one -> one.scale().equals(COSINE))) {
            return scores;
        }
        double worst = Arrays.stream(scores).min().orElse(0);
        double best = Arrays.stream(scores).max().orElse(0);
        return Arrays.stream(scores).map(score -> best == worst ? 1 : (score - worst) / (best - worst)).toArray();
    }

    /** The candidates' vectors; an empty one for a passage that was removed meanwhile. */
    private float[][] vectors(List<Retrieved> candidates) {
        Map<String, float[]> byId = new HashMap<>();
        for (IndexedPassage one : index.fetch(candidates.stream().map(candidate -> candidate.passage().id()).toList())) {
            byId.put(one.passage().id(), one.vector());
        }
        return candidates.stream().map(candidate -> byId.getOrDefault(candidate.passage().id(), new float[0]))
                .toArray(float[][]::new);
    }
}
