package dev.fletching.api.embedding;

/**
 * The vector of one text.
 *
 * @param vector as long as the embedder's dimensions; belongs to the caller
 * @param tokens how many tokens the model read, special tokens included
 * @param truncated whether the text was longer than the model reads, so that its end is not in the vector
 * @since 0.1
 */
public record Embedding(float[] vector, int tokens, boolean truncated) {}
