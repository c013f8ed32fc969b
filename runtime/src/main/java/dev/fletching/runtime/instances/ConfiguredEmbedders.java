package dev.fletching.runtime.instances;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.host.Contributions;
import dev.fletching.runtime.config.FletchingRunTimeConfig;
import dev.fletching.runtime.config.FletchingRunTimeConfig.EmbeddingConfig;

/** Opens models of all providers: a selected provider alone is asked, otherwise the first that recognises the name. */
public final class ConfiguredEmbedders implements Embedders {

    private final Providers<EmbeddingProvider> providers;
    private final FletchingRunTimeConfig config;

    /**
     * @param contributions the host
     * @param config names the default model and the selected provider
     */
    public ConfiguredEmbedders(Contributions contributions, FletchingRunTimeConfig config) {
        this.providers = new Providers<>(contributions, config, EmbeddingProvider.class, "embedding-provider",
                EmbeddingProvider::recognizes);
        this.config = config;
    }

    @Override
    public List<ModelCard> models() {
        return providers.all().stream().flatMap(provider -> provider.models().stream())
                .sorted(Comparator.comparing(ModelCard::name)).toList();
    }

    @Override
    public ModelCard describe(String model) {
        return providerOf(Optional.empty(), model).describe(model);
    }

    @Override
    public Embedder open(ModelRequest request) {
        return providerOf(Optional.empty(), request.model()).open(request);
    }

    @Override
    public String defaultModel() {
        return modelOf(FletchingRunTimeConfig.DEFAULT);
    }

    /** Opens the embedder that the configuration describes under a name. */
    Embedder openNamed(String name) {
        EmbeddingConfig one = config.embedding().get(name);
        ModelRequest request = new ModelRequest(modelOf(name), one.dimensions(), one.prompt());
        return providerOf(name, request.model()).open(request);
    }

    /** The card of the embedder that the configuration describes under a name; loads no weights. */
    ModelCard describeNamed(String name) {
        String model = modelOf(name);
        ModelCard card = providerOf(name, model).describe(model);
        int wanted = config.embedding().get(name).dimensions().orElse(card.dimensions());
        if (wanted < 1 || wanted > card.dimensions()) {
            throw new FletchingException("%s must be 1 to %d, as model '%s' has them, got %d. Choose a smaller number."
                    .formatted(InstanceKey.of("embedding", name, "dimensions"), card.dimensions(), model, wanted));
        }
        return card.withDimensions(wanted);
    }

    private EmbeddingProvider providerOf(String name, String model) {
        return providerOf(config.embedding().get(name).provider(), model);
    }

    private EmbeddingProvider providerOf(Optional<String> id, String model) {
        return providers.of(id, model, () -> new FletchingException(
                "model must be one of %s, a folder or a hub id, got '%s'. Choose one of them, or add the extension that has it."
                        .formatted(models().stream().map(ModelCard::name).toList(), model)));
    }

    private String modelOf(String name) {
        Optional<String> configured = config.embedding().get(name).model();
        if (configured.isPresent()) {
            return configured.get();
        }
        List<String> names = models().stream().map(ModelCard::name).toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        throw new FletchingException(
                "%s must be set where the application holds no model or several. Set it to a folder, a hub id or one of %s."
                        .formatted(InstanceKey.of("embedding", name, "model"), names));
    }
}
