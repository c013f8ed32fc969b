package dev.fletching.api.index;

import dev.fletching.api.FletchingException;
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

    /**
     * Refuse a passage's vector that is not of this space.
     *
     * @param id the passage's id, for the message
     * @throws FletchingException if its length is wrong or a component is not finite
     */
    public void requirePassage(String id, float[] vector) {
        require("vector of passage '" + id + "'", vector);
    }

    /**
     * Refuse a query that is not of this space.
     *
     * @throws FletchingException if its model or length is wrong, or a component is not finite
     */
    public void requireQuery(VectorQuery query) {
        if (!query.model().equals(model)) {
            throw new FletchingException(
                    "model of the query must be '%s', as the index's, got '%s'. Embed with the index's model."
                            .formatted(model, query.model()));
        }
        require("vector of the query", query.vector());
    }

    private void require(String subject, float[] vector) {
        if (vector.length != dimensions) {
            throw new FletchingException("%s must have %d dimensions, as the index's, got %d. Embed with the index's model."
                    .formatted(subject, dimensions, vector.length));
        }
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new FletchingException("%s must be finite, got %s at position %d. Embed the text again."
                        .formatted(subject, vector[i], i));
            }
        }
    }
}
