package dev.fletching.retrieval;

import java.util.Set;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds refiners that rank candidates by how well a reranker thinks that they answer the query.
 * <p>
 * Option {@code depth}: how many candidates are scored, 1 to 10,000 (50). The scale of the scores is the reranker's.
 */
@Contribution(id = RerankRefinerFactory.ID, description = "Ranks candidates by a model that reads query and passage together", api = ApiVersion.CURRENT)
public final class RerankRefinerFactory implements RefinerFactory {

    static final String ID = "rerank";

    @Override
    public Refiner create(RetrieverParts parts) {
        Options options = new Options(ID, parts.options(), Set.of(Options.DEPTH));
        int depth = options.depth(50);
        return new RerankRefiner(parts.reranker().get(), depth);
    }
}
