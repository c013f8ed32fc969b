package dev.fletching.retrieval;

import java.util.Set;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds refiners that balance relevance and diversity by maximal marginal relevance.
 * <p>
 * Options: {@code lambda}, how much relevance counts against likeness to what stands above, 0 to 1 (0.5); {@code depth}, how many
 * candidates to choose from, 1 to 1,000 (50).
 */
@Contribution(id = MmrRefinerFactory.ID, description = "Balances relevance and diversity (maximal marginal relevance)", after = RerankRefinerFactory.ID, api = ApiVersion.CURRENT)
public final class MmrRefinerFactory implements RefinerFactory {

    static final String ID = "mmr";

    private static final String LAMBDA = "lambda";

    @Override
    public Refiner create(RetrieverParts parts) {
        Options options = new Options(ID, parts.options(), Set.of(LAMBDA, Options.DEPTH));
        return new MmrRefiner(parts.index(), options.number(LAMBDA, 0.5, 0, 1), options.depth(50));
    }
}
