package dev.fletching.retrieval;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds retrievers that rank by the words that query and passage share, weighted by BM25. Needs no model.
 * <p>
 * Option {@code syntax}: {@code plain}, the default, or {@code operators}, see {@link TextQuery.Syntax}.
 */
@Contribution(id = Bm25RetrieverFactory.ID, description = "Ranks by the words of the query, weighted by BM25", after = "dense", api = ApiVersion.CURRENT)
public final class Bm25RetrieverFactory implements RetrieverFactory {

    static final String ID = "bm25";

    @Override
    public Retriever create(RetrieverParts parts) {
        return WordsRetriever.create(ID, parts, Weighting.BM25);
    }
}
