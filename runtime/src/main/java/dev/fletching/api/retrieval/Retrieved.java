package dev.fletching.api.retrieval;

import java.util.List;

import dev.fletching.api.index.Passage;

/**
 * A passage in a ranking.
 *
 * @param rank its place, from 1
 * @param score what it was ranked by; larger is better
 * @param scale what the score is, as in {@code cosine} or {@code bm25}
 * @param passage the passage
 * @param stages where each stage before ranked it, in their order; empty where there was one alone
 * @since 0.1
 */
public record Retrieved(int rank, double score, String scale, Passage passage, List<StageRank> stages) {

    /** Takes a copy of the stages. */
    public Retrieved {
        stages = List.copyOf(stages);
    }

    /** Ranked by a single stage. */
    public Retrieved(int rank, double score, String scale, Passage passage) {
        this(rank, score, scale, passage, List.of());
    }

    /** The same passage, with the stages before, in another ranking. */
    public Retrieved ranked(int otherRank, double otherScore, String otherScale) {
        return new Retrieved(otherRank, otherScore, otherScale, passage, stages);
    }
}
