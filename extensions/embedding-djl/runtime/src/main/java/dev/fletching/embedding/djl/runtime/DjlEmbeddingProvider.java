package dev.fletching.embedding.djl.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.host.Explained;
import dev.fletching.embedding.djl.LocalModelSettings;
import dev.fletching.embedding.djl.LocalModels;

/** Gives the application's configuration to {@link LocalModels}. */
@Contribution(id = "djl", description = "Local transformer models with ONNX Runtime, by name, folder or hub id", configPrefix = "quarkus.fletching.embedding.djl", api = ApiVersion.CURRENT)
public final class DjlEmbeddingProvider implements EmbeddingProvider, Explained {

    private final LocalModelSettings settings;
    private final LocalModels models;

    /** @param config what the application sets */
    public DjlEmbeddingProvider(DjlEmbeddingConfig config) {
        this.settings = Settings.of(config);
        this.models = new LocalModels(settings, Thread.currentThread().getContextClassLoader());
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

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("models here", models.models().stream().map(ModelCard::name).collect(Collectors.joining(", ")));
        facts.putAll(Settings.facts(settings));
        return facts;
    }
}
