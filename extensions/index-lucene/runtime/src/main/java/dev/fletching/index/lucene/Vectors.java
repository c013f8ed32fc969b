package dev.fletching.index.lucene;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** Refuses vectors that do not fit a space, or that Lucene cannot hold in it. */
final class Vectors {

    private Vectors() {}

    static void requirePassage(String id, float[] vector, VectorSpace space) {
        space.requirePassage(Texts.shorten(id), vector);
        requireHeld("vector of passage '%s'".formatted(Texts.shorten(id)), vector, space);
    }

    static void requireQuery(VectorQuery query, VectorSpace space) {
        space.requireQuery(query);
        requireHeld("vector of the query", query.vector(), space);
    }

    private static void requireHeld(String subject, float[] vector, VectorSpace space) {
        if (!Metric.of(space.similarity()).holds(vector)) {
            throw new FletchingException(
                    "%s must not be longer than %.0e, got a longer one. Scale the vectors down, or use COSINE."
                            .formatted(subject, Metric.MAX_LENGTH));
        }
    }
}
