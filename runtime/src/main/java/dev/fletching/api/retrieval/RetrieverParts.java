package dev.fletching.api.retrieval;

import java.util.Map;
import java.util.function.Supplier;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;

/**
 * What a retriever or a refiner is made of. It closes none of it.
 *
 * @param embedder gives what embeds the queries; asked only by those that compare vectors
 * @param reranker gives what reads queries and passages together; asked only by those that rerank
 * @param index holds the passages
 * @param options further settings by name, as the factory documents them
 * @since 0.1
 */
public record RetrieverParts(Supplier<Embedder> embedder, Supplier<Reranker> reranker, PassageIndex index,
        Map<String, String> options) {

    /** Takes a copy of the options. */
    public RetrieverParts {
        options = Map.copyOf(options);
    }

    /** Parts without options. */
    public RetrieverParts(Supplier<Embedder> embedder, Supplier<Reranker> reranker, PassageIndex index) {
        this(embedder, reranker, index, Map.of());
    }

    /** Parts for pipelines that do not rerank; one that does is refused. */
    public static RetrieverParts withoutReranker(Supplier<Embedder> embedder, PassageIndex index) {
        return new RetrieverParts(embedder, () -> {
            throw new FletchingException(
                    "a pipeline that reranks must have a reranker, got none. Name its model, or leave the stage out.");
        }, index);
    }

    /** The same parts with other options. */
    public RetrieverParts withOptions(Map<String, String> others) {
        return new RetrieverParts(embedder, reranker, index, others);
    }
}
