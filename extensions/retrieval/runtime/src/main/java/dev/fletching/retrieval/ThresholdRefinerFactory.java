package dev.fletching.retrieval;

import java.util.List;
import java.util.Set;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds refiners that leave out what scores too little.
 * <p>
 * Option {@code score}, needed: the least score that stays, on the scale of the stage before.
 */
@Contribution(id = ThresholdRefinerFactory.ID, description = "Leaves out candidates that score too little", after = RerankRefinerFactory.ID, api = ApiVersion.CURRENT)
public final class ThresholdRefinerFactory implements RefinerFactory {

    static final String ID = "threshold";

    private static final String SCORE = "score";

    @Override
    public Refiner create(RetrieverParts parts) {
        Options options = new Options(ID, parts.options(), Set.of(SCORE));
        return new Threshold(options.required(SCORE, -Double.MAX_VALUE, Double.MAX_VALUE));
    }

    private record Threshold(double score) implements Refiner {

        @Override
        public int candidates(int k) {
            return k;
        }

        @Override
        public List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates) {
            return candidates.stream().filter(one -> one.score() >= score).limit(request.k()).toList();
        }
    }
}
