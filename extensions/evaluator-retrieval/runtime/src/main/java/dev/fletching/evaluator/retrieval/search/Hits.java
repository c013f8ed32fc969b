package dev.fletching.evaluator.retrieval.search;

/**
 * The nearest vectors, best first.
 *
 * @param positions where they stand in the corpus
 * @param scores how near they are; the larger, the nearer
 */
public record Hits(int[] positions, float[] scores) {}
