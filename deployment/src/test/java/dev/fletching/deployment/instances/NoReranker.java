package dev.fletching.deployment.instances;

import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;

/** Knows no model at all. */
@Contribution(id = "none", description = "Nothing")
public class NoReranker implements RerankerProvider {

    @Override
    public boolean recognizes(String model) {
        return false;
    }

    @Override
    public RerankerCard describe(String model) {
        throw new FletchingException("there is no model '" + model + "'");
    }

    @Override
    public Reranker open(RerankerRequest request) {
        throw new FletchingException("there is no model '" + request.model() + "'");
    }
}
