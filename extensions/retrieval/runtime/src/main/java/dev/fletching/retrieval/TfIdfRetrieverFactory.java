package dev.fletching.retrieval;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds retrievers that rank by the words that query and passage share, weighted by TF-IDF. Needs no model.
 * <p>
 * Option {@code syntax}: {@code plain}, the default, or {@code operators}, see {@link TextQuery.Syntax}.
 */
@Contribution(id = TfIdfRetrieverFactory.ID, description = "Ranks by the words of the query, weighted by TF-IDF", after = "dense", api = ApiVersion.CURRENT)
public final class TfIdfRetrieverFactory implements RetrieverFactory {

    static final String ID = "tf-idf";

    @Override
    public Retriever create(RetrieverParts parts) {
        return WordsRetriever.create(ID, parts, Weighting.TF_IDF);
    }
}
