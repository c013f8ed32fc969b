package dev.fletching.index.lucene;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** Refuses vectors that do not fit a space. */
final class Vectors {

    private Vectors() {}

    static void requirePassage(String id, float[] vector, VectorSpace space) {
        require("vector of passage '%s'".formatted(Texts.shorten(id)), vector, space);
    }

    static void requireQuery(VectorQuery query, VectorSpace space) {
        if (!query.model().equals(space.model())) {
            throw new FletchingException(
                    "model of the query must be '%s', as the index's, got '%s'. Embed with the index's model."
                            .formatted(space.model(), query.model()));
        }
        require("vector of the query", query.vector(), space);
    }

    private static void require(String subject, float[] vector, VectorSpace space) {
        if (vector.length != space.dimensions()) {
            throw new FletchingException("%s must have %d dimensions, as the index's, got %d. Embed with the index's model."
                    .formatted(subject, space.dimensions(), vector.length));
        }
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new FletchingException("%s must be finite, got %s at position %d. Embed the text again."
                        .formatted(subject, vector[i], i));
            }
        }
        if (!Metric.of(space.similarity()).holds(vector)) {
            throw new FletchingException(
                    "%s must not be longer than %.0e, got a longer one. Scale the vectors down, or use COSINE."
                            .formatted(subject, Metric.MAX_LENGTH));
        }
    }
}
