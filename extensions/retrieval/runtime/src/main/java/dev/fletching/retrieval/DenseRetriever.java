package dev.fletching.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;

/**
 * Embeds the query and takes the passages nearest to it, or those nearest to the vector of the request. Safe for many threads.
 */
final class DenseRetriever implements Retriever {

    private final Supplier<Embedder> embedder;
    private final PassageIndex index;
    private final SearchMode mode;
    private final String scale;

    DenseRetriever(Supplier<Embedder> embedder, PassageIndex index, SearchMode mode) {
        this.embedder = embedder;
        this.index = index;
        this.mode = mode;
        this.scale = index.space().similarity().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Retrieved> retrieve(RetrievalRequest request) {
        return Rankings.of(index.search(
                new VectorQuery(vectorOf(request), index.space().model(), request.k(), mode, request.filter())), scale);
    }

    private float[] vectorOf(RetrievalRequest request) {
        float[] vector = request.vector();
        if (vector != null) {
            Questions.requireK(request.k());
            return vector;
        }
        Questions.require(request);
        return embedder.get().embed(request.query(), TextRole.QUERY);
    }
}
