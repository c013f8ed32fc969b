package dev.fletching.api.embedding;

/**
 * What a model is and how it wants to be used.
 *
 * @param name the name that opens it
 * @param description one line
 * @param dimensions length of its vectors; positive
 * @param maxTokens how many tokens it reads, special tokens included; longer texts are truncated
 * @param pooling how token vectors become one, as in {@code mean} or {@code cls}
 * @param normalized whether its vectors have length 1
 * @param quantized whether its weights are 8-bit integers
 * @param prompts its prompts
 * @param provenance where it comes from
 * @since 0.1
 */
public record ModelCard(
        String name,
        String description,
        int dimensions,
        int maxTokens,
        String pooling,
        boolean normalized,
        boolean quantized,
        Prompts prompts,
        Provenance provenance) {

    /** Refuses lengths that are not positive. */
    public ModelCard {
        if (dimensions < 1 || maxTokens < 1) {
            throw new IllegalArgumentException(
                    "model '%s' must have positive dimensions and maxTokens, got %d and %d".formatted(name, dimensions,
                            maxTokens));
        }
    }

    /** The same card for vectors cut to fewer dimensions. */
    public ModelCard withDimensions(int fewer) {
        return new ModelCard(name, description, fewer, maxTokens, pooling, normalized, quantized, prompts, provenance);
    }

    /** The same card with other prompts. */
    public ModelCard withPrompts(Prompts others) {
        return new ModelCard(name, description, dimensions, maxTokens, pooling, normalized, quantized, others, provenance);
    }
}
