package dev.fletching.api.ingest;

import java.util.Optional;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;

/**
 * What to make anew.
 *
 * @param from where the passages are
 * @param into where they go; open for writing
 * @param embedder makes their vectors; empty to copy those that they have
 * @param whole whether nothing of the first index was lost, so that the files need not be read again later
 * @since 0.1
 */
public record RebuildRequest(PassageIndex from, PassageIndex into, Optional<Embedder> embedder, boolean whole) {

    /** Refuses to copy vectors into another space. */
    public RebuildRequest {
        if (embedder.isEmpty() && !from.space().equals(into.space())) {
            throw new IllegalArgumentException("vectors must be copied within one space, got %s and %s"
                    .formatted(from.space(), into.space()));
        }
    }
}
