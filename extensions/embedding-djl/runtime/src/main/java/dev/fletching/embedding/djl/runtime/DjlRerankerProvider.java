package dev.fletching.embedding.djl.runtime;

import java.util.Map;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.host.Explained;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.embedding.djl.CrossEncoders;
import dev.fletching.embedding.djl.LocalModelSettings;

/** Gives the application's configuration to {@link CrossEncoders}. */
@Contribution(id = "djl", description = "Local cross-encoders with ONNX Runtime, by folder or hub id", configPrefix = "quarkus.fletching.embedding.djl", api = ApiVersion.CURRENT)
public final class DjlRerankerProvider implements RerankerProvider, Explained {

    private final LocalModelSettings settings;
    private final CrossEncoders models;

    /** @param config what the application sets */
    public DjlRerankerProvider(DjlEmbeddingConfig config) {
        this.settings = Settings.of(config);
        this.models = new CrossEncoders(settings);
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

    @Override
    public Map<String, String> facts() {
        return Settings.facts(settings);
    }
}
