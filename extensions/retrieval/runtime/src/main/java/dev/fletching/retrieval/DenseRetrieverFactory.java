package dev.fletching.retrieval;

import java.util.Set;
import java.util.function.Supplier;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds retrievers that rank by the similarity of the query's vector with the passages' vectors.
 * <p>
 * Option {@code mode}: {@code approximate}, the default, or {@code exact}. The scale of the scores is the name of the index's
 * similarity in lower case. A request with a vector needs no embedder, so that it is asked for at the first that has none.
 */
@Contribution(id = "dense", description = "Ranks by the similarity of vectors", first = true, api = ApiVersion.CURRENT)
public final class DenseRetrieverFactory implements RetrieverFactory {

    static final String MODE = "mode";

    @Override
    public Retriever create(RetrieverParts parts) {
        Options options = new Options("dense", parts.options(), Set.of(MODE));
        SearchMode mode = options.choice(MODE, SearchMode.APPROXIMATE);
        return create(parts, mode);
    }

    static DenseRetriever create(RetrieverParts parts, SearchMode mode) {
        Supplier<Embedder> opening = parts.embedder();
        VectorSpace space = parts.index().space();
        return new DenseRetriever(() -> {
            Embedder embedder = opening.get();
            requireOneSpace(embedder, space);
            return embedder;
        }, parts.index(), mode);
    }

    private static void requireOneSpace(Embedder embedder, VectorSpace space) {
        String model = embedder.model().name();
        if (!model.equals(space.model()) || embedder.dimensions() != space.dimensions()) {
            throw new FletchingException(
                    "embedder must be of the index's model '%s' with %d dimensions, got '%s' with %d. Open that model, or index again."
                            .formatted(space.model(), space.dimensions(), model, embedder.dimensions()));
        }
    }
}
