package dev.fletching.api.retrieval;

/**
 * Where one stage of a retriever ranked a passage.
 *
 * @param stage the stage's name, as in {@code bm25}
 * @param rank the place there, from 1
 * @param score the score there; larger is better
 * @param scale what that score is
 * @since 0.1
 */
public record StageRank(String stage, int rank, double score, String scale) {}
