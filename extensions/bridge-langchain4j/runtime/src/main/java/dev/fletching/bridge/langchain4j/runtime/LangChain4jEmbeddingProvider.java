package dev.fletching.bridge.langchain4j.runtime;

import java.util.List;

import jakarta.enterprise.inject.Any;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.bridge.langchain4j.FletchingEmbeddingModel;
import dev.fletching.bridge.langchain4j.model.EmbeddingModels;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.quarkus.arc.InjectableInstance;

/** Opens the application's embedding models of LangChain4j as embedders. */
@Contribution(id = "langchain4j", description = "Embedding models of LangChain4j that the application has", last = true, configPrefix = "quarkus.fletching.bridge.langchain4j", api = ApiVersion.CURRENT)
public final class LangChain4jEmbeddingProvider implements EmbeddingProvider {

    private final EmbeddingModels models;

    /**
     * @param beans all embedding models
     * @param config tells what LangChain4j does not
     */
    public LangChain4jEmbeddingProvider(@Any InjectableInstance<EmbeddingModel> beans, BridgeConfig config) {
        models = new EmbeddingModels(new NamedBeans<>(beans, FletchingEmbeddingModel.class),
                name -> Settings.of(config, name));
    }

    @Override
    public List<ModelCard> models() {
        return models.models();
    }

    @Override
    public boolean recognizes(String model) {
        return models.recognizes(model);
    }

    @Override
    public ModelCard describe(String model) {
        return models.describe(model);
    }

    @Override
    public Embedder open(ModelRequest request) {
        return models.open(request);
    }
}
