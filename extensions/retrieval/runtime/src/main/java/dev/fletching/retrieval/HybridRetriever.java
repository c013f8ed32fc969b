package dev.fletching.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.StageRank;

/** Merges the rankings of several retrievers; a passage counts by the sum of its shares. Safe for many threads. */
final class HybridRetriever implements Retriever {

    private static final Comparator<Merged> BEST_FIRST = Comparator.comparingDouble((Merged one) -> one.sum).reversed()
            .thenComparing(one -> one.passage.id());

    private final List<Part> parts;
    private final Fusion fusion;
    private final int depth;

    /** @param depth how many of each ranking are merged, unless more are asked for */
    HybridRetriever(List<Part> parts, Fusion fusion, int depth) {
        this.parts = List.copyOf(parts);
        this.fusion = fusion;
        this.depth = depth;
    }

    /**
     * One of the retrievers.
     *
     * @param name its name among the stages
     * @param retriever ranks
     * @param weight what its shares are multiplied by
     */
    record Part(String name, Retriever retriever, double weight) {}

    @Override
    public List<Retrieved> retrieve(RetrievalRequest request) {
        Questions.require(request);
        RetrievalRequest deep = request.withK(Math.max(depth, request.k()));
        Map<String, Merged> merged = new LinkedHashMap<>();
        for (Part part : parts) {
            add(part, part.retriever().retrieve(deep), merged);
        }
        List<Retrieved> ranking = new ArrayList<>();
        for (Merged one : merged.values().stream().sorted(BEST_FIRST).limit(request.k()).toList()) {
            ranking.add(new Retrieved(ranking.size() + 1, one.sum, fusion.scale(), one.passage, one.stages));
        }
        return ranking;
    }

    private void add(Part part, List<Retrieved> ranking, Map<String, Merged> merged) {
        List<Double> shares = fusion.shares(ranking);
        for (int i = 0; i < ranking.size(); i++) {
            Retrieved one = ranking.get(i);
            merged.computeIfAbsent(one.passage().id(), id -> new Merged(one.passage()))
                    .add(part.weight() * shares.get(i), new StageRank(part.name(), one.rank(), one.score(), one.scale()));
        }
    }

    /** A passage with what it has reached so far. Not safe for many threads. */
    private static final class Merged {

        private final Passage passage;
        private final List<StageRank> stages = new ArrayList<>();
        private double sum;

        Merged(Passage passage) {
            this.passage = passage;
        }

        void add(double share, StageRank stage) {
            sum += share;
            stages.add(stage);
        }
    }
}
