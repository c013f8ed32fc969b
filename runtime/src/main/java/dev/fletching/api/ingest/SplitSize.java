package dev.fletching.api.ingest;

/**
 * How large passages are.
 *
 * @param maxTokens at most so many tokens in a passage, special tokens not counted; positive
 * @param overlapTokens about so many tokens of a passage are repeated at the start of the next; fewer than maxTokens
 * @since 0.1
 */
public record SplitSize(int maxTokens, int overlapTokens) {

    /** Refuses sizes that cannot be. */
    public SplitSize {
        if (maxTokens < 1 || overlapTokens < 0 || overlapTokens >= maxTokens) {
            throw new IllegalArgumentException(
                    "maxTokens must be positive and overlapTokens from 0 to below it, got " + maxTokens + " and "
                            + overlapTokens);
        }
    }
}
