package dev.fletching.api.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;

/**
 * What to read and where to put it.
 *
 * @param inputs files and folders; folders are walked in sorted order, links not followed
 * @param embedder embeds the passages, as documents
 * @param index takes the passages
 * @param size how large passages are; empty for what fits the model
 * @since 0.1
 */
public record IngestRequest(List<Path> inputs, Embedder embedder, PassageIndex index, Optional<SplitSize> size) {

    /** Takes a copy of the inputs. */
    public IngestRequest {
        inputs = List.copyOf(inputs);
    }
}
