package dev.fletching.api.retrieval;

import java.util.Map;
import java.util.function.Supplier;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;

/**
 * What a retriever is made of. The retriever closes none of it.
 *
 * @param embedder gives what embeds the queries; asked only by retrievers that compare vectors
 * @param index holds the passages
 * @param options further settings by name, as the factory documents them
 * @since 0.1
 */
public record RetrieverParts(Supplier<Embedder> embedder, PassageIndex index, Map<String, String> options) {

    /** Takes a copy of the options. */
    public RetrieverParts {
        options = Map.copyOf(options);
    }
}
