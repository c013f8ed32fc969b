package dev.fletching.api.reranking;

import dev.fletching.api.embedding.Provenance;

/**
 * What a reranker is.
 *
 * @param name the name that opens it
 * @param description one line
 * @param scale what its scores are: {@link #LOGIT}, {@link #PROBABILITY}, or the name of another function of the logit
 * @param maxTokens how many tokens of query and passage it reads together, special tokens included; longer pairs are truncated
 * @param quantized whether its weights are 8-bit integers
 * @param provenance where it comes from
 * @since 0.1
 */
public record RerankerCard(
        String name,
        String description,
        String scale,
        int maxTokens,
        boolean quantized,
        Provenance provenance) {

    /** The model's plain output, without bounds; 0 is no threshold of any meaning. */
    public static final String LOGIT = "logit";

    /** From 0 to 1: the logistic function of the logit. */
    public static final String PROBABILITY = "probability";

    /** Refuses a length that is not positive. */
    public RerankerCard {
        if (maxTokens < 1) {
            throw new IllegalArgumentException("reranker '%s' must have positive maxTokens, got %d".formatted(name, maxTokens));
        }
    }

    /** The same card for pairs cut to fewer tokens. */
    public RerankerCard withMaxTokens(int fewer) {
        return new RerankerCard(name, description, scale, fewer, quantized, provenance);
    }
}
