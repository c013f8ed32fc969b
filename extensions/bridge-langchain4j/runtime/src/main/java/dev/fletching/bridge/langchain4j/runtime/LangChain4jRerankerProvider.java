package dev.fletching.bridge.langchain4j.runtime;

import jakarta.enterprise.inject.Any;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.bridge.langchain4j.FletchingScoringModel;
import dev.fletching.bridge.langchain4j.model.ScoringModels;
import dev.langchain4j.model.scoring.ScoringModel;
import io.quarkus.arc.InjectableInstance;

/** Opens the application's scoring models of LangChain4j as rerankers. */
@Contribution(id = "langchain4j", description = "Scoring models of LangChain4j that the application has", last = true, configPrefix = "quarkus.fletching.bridge.langchain4j", api = ApiVersion.CURRENT)
public final class LangChain4jRerankerProvider implements RerankerProvider {

    private final ScoringModels models;

    /**
     * @param beans all scoring models
     * @param config tells what LangChain4j does not
     */
    public LangChain4jRerankerProvider(@Any InjectableInstance<ScoringModel> beans, BridgeConfig config) {
        models = new ScoringModels(new NamedBeans<>(beans, FletchingScoringModel.class), name -> Settings.of(config, name));
    }

    @Override
    public boolean recognizes(String model) {
        return models.recognizes(model);
    }

    @Override
    public RerankerCard describe(String model) {
        return models.describe(model);
    }

    @Override
    public Reranker open(RerankerRequest request) {
        return models.open(request);
    }
}
