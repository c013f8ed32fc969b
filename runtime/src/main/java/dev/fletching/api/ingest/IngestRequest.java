package dev.fletching.api.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;

/**
 * What to read and where to put it.
 *
 * @param inputs files, folders and zip archives; folders are walked in sorted order, links not followed
 * @param embedder embeds the passages, as documents
 * @param index takes the passages
 * @param size how large passages are; empty for what fits the model
 * @param splitter id of the splitter; empty for the configured one
 * @param columns which columns of tables and fields of records make up a document; empty for the configured ones
 * @param prune whether files that an earlier run found in the inputs and that are there no more are removed from the index
 * @param again whether files are read and their texts embedded though the index has them as they are
 * @since 0.1
 */
public record IngestRequest(List<Path> inputs, Embedder embedder, PassageIndex index, Optional<SplitSize> size,
        Optional<String> splitter, Optional<Columns> columns, boolean prune, boolean again) {

    /** Takes a copy of the inputs. */
    public IngestRequest {
        inputs = List.copyOf(inputs);
    }

    /** A request that removes nothing, and passes over what is unchanged. */
    public IngestRequest(List<Path> inputs, Embedder embedder, PassageIndex index, Optional<SplitSize> size,
            Optional<String> splitter, Optional<Columns> columns) {
        this(inputs, embedder, index, size, splitter, columns, false, false);
    }

    /** A request with the configured splitter and columns. */
    public IngestRequest(List<Path> inputs, Embedder embedder, PassageIndex index, Optional<SplitSize> size) {
        this(inputs, embedder, index, size, Optional.empty(), Optional.empty());
    }

    /** The same request, with what is there no more removed. */
    public IngestRequest pruning() {
        return new IngestRequest(inputs, embedder, index, size, splitter, columns, true, again);
    }

    /** The same request, with nothing passed over. */
    public IngestRequest anew() {
        return new IngestRequest(inputs, embedder, index, size, splitter, columns, prune, true);
    }
}
