package dev.fletching.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;

/** Ranks candidates by a reranker; of equal scores the earlier candidate stays first. Safe for many threads. */
final class RerankRefiner implements Refiner {

    private final Reranker reranker;
    private final int depth;

    /** @param depth how many candidates are scored, unless more results are asked for */
    RerankRefiner(Reranker reranker, int depth) {
        this.reranker = reranker;
        this.depth = depth;
    }

    @Override
    public int candidates(int k) {
        return Math.max(depth, k);
    }

    @Override
    public List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        float[] scores = reranker.score(request.query(),
                candidates.stream().map(one -> TitledText.of(one.passage())).toList());
        List<Integer> order = IntStream.range(0, candidates.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> scores[i]).reversed()).limit(request.k()).toList();
        List<Retrieved> ranking = new ArrayList<>(order.size());
        for (int i : order) {
            ranking.add(candidates.get(i).ranked(ranking.size() + 1, scores[i], reranker.scale()));
        }
        return ranking;
    }
}
