package dev.fletching.retrieval;

import java.util.List;
import java.util.Set;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.TextQuery.Syntax;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.retrieval.HybridRetriever.Part;

/**
 * Builds retrievers that merge the rankings by vectors and by BM25.
 * <p>
 * Options: {@code fusion}, {@code weighted} (the default) or {@code rrf}; {@code dense-weight}, the share of the dense ranking,
 * 0 to 1 (0.5); {@code rrf-k}, 1 to 10,000 (60); {@code depth}, how many of each ranking are merged, 1 to 10,000 (100); and
 * {@code mode} as of the dense retriever.
 */
@Contribution(id = HybridRetrieverFactory.ID, description = "Merges the rankings by vectors and by BM25", after = "dense", api = ApiVersion.CURRENT)
public final class HybridRetrieverFactory implements RetrieverFactory {

    static final String ID = "hybrid";

    private static final String FUSION = "fusion";
    private static final String DENSE_WEIGHT = "dense-weight";
    private static final String RRF_K = "rrf-k";

    /** Ways to merge. */
    private enum Way {
        RRF, WEIGHTED
    }

    @Override
    public Retriever create(RetrieverParts parts) {
        Options options = new Options(ID, parts.options(),
                Set.of(FUSION, DENSE_WEIGHT, RRF_K, Options.DEPTH, DenseRetrieverFactory.MODE));
        double denseWeight = options.number(DENSE_WEIGHT, 0.5, 0, 1);
        int rrfK = (int) options.number(RRF_K, 60, 1, Questions.MAX_K);
        int depth = options.depth(100);
        Fusion fusion = options.choice(FUSION, Way.WEIGHTED) == Way.RRF ? new ReciprocalRanks(rrfK) : new WeightedScores();
        SearchMode mode = options.choice(DenseRetrieverFactory.MODE, SearchMode.APPROXIMATE);
        return new HybridRetriever(List.of(new Part("dense", DenseRetrieverFactory.create(parts, mode), denseWeight),
                new Part(Bm25RetrieverFactory.ID,
                        new WordsRetriever(parts.index(), Weighting.BM25, Syntax.PLAIN, Bm25RetrieverFactory.ID),
                        1 - denseWeight)),
                fusion, depth);
    }
}
