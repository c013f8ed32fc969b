package dev.fletching.api.reranking;

import java.util.OptionalInt;

/**
 * Which reranker to open, and how.
 *
 * @param model a name, a folder, or {@code owner/name} of a hub
 * @param maxTokens cut query and passage to so many tokens together, which takes less time; empty for all that the model reads
 * @since 0.1
 */
public record RerankerRequest(String model, OptionalInt maxTokens) {

    /** Refuses a length that is not positive. */
    public RerankerRequest {
        if (maxTokens.isPresent() && maxTokens.getAsInt() < 1) {
            throw new IllegalArgumentException("maxTokens must be positive, got " + maxTokens.getAsInt());
        }
    }

    /** The model as its card describes it. */
    public static RerankerRequest of(String model) {
        return new RerankerRequest(model, OptionalInt.empty());
    }
}
