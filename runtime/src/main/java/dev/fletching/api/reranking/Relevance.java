package dev.fletching.api.reranking;

/**
 * How well a passage answers a query.
 *
 * @param score on the reranker's scale; larger is better
 * @param tokens how many tokens of query and passage the model read together, special tokens included
 * @param truncated whether query and passage were longer than the model reads, so that the end of one or both did not count
 * @since 0.1
 */
public record Relevance(float score, int tokens, boolean truncated) {}
