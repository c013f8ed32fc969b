package dev.fletching.api.index;

import dev.fletching.api.embedding.Similarity;

/**
 * What makes vectors comparable; an index records it and refuses others.
 *
 * @param model name of the model that made the vectors
 * @param dimensions their length; positive
 * @param similarity how they are compared
 * @since 0.1
 */
public record VectorSpace(String model, int dimensions, Similarity similarity) {

    /** Refuses an empty model and dimensions that are not positive. */
    public VectorSpace {
        if (model.isBlank() || dimensions < 1) {
            throw new IllegalArgumentException(
                    "a vector space must have a model and positive dimensions, got '%s' and %d".formatted(model, dimensions));
        }
    }
}
