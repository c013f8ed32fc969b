package dev.fletching.retrieval;

import java.util.List;

import dev.fletching.api.retrieval.Retrieved;

/**
 * Reciprocal rank fusion: a passage adds 1 / (k + rank). Scores do not count, so their scales do not matter.
 *
 * @param k how little the first ranks stand out; 60 in the paper
 * @see <a href="https://doi.org/10.1145/1571941.1572114">Cormack, Clarke and Büttcher, Reciprocal rank fusion outperforms
 *      Condorcet and individual rank learning methods</a>
 */
record ReciprocalRanks(int k) implements Fusion {

    @Override
    public String scale() {
        return "rrf";
    }

    @Override
    public List<Double> shares(List<Retrieved> ranking) {
        return ranking.stream().map(one -> 1.0 / (k + one.rank())).toList();
    }
}
