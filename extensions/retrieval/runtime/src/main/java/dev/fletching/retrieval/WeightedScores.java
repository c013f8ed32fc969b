package dev.fletching.retrieval;

import java.util.List;

import dev.fletching.api.retrieval.Retrieved;

/** Scores of each ranking moved to 0 for its worst and 1 for its best; 1 for all where they are equal. */
record WeightedScores() implements Fusion {

    @Override
    public String scale() {
        return "weighted";
    }

    @Override
    public List<Double> shares(List<Retrieved> ranking) {
        if (ranking.isEmpty()) {
            return List.of();
        }
        double best = ranking.get(0).score();
        double worst = ranking.get(ranking.size() - 1).score();
        return ranking.stream().map(one -> best == worst ? 1 : (one.score() - worst) / (best - worst)).toList();
    }
}
