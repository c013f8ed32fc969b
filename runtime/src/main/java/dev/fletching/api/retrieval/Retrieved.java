package dev.fletching.api.retrieval;

import dev.fletching.api.index.Passage;

/**
 * A passage in a ranking.
 *
 * @param rank its place, from 1
 * @param score what it was ranked by; larger is better
 * @param scale what the score is, as in {@code cosine} or {@code bm25}
 * @param passage the passage
 * @since 0.1
 */
public record Retrieved(int rank, double score, String scale, Passage passage) {}
