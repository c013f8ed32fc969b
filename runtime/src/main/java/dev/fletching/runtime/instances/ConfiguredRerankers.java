package dev.fletching.runtime.instances;

import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.runtime.config.FletchingRunTimeConfig;
import dev.fletching.runtime.config.FletchingRunTimeConfig.RerankingConfig;

/** Opens rerankers of all providers: a selected provider alone is asked, otherwise the first that recognises the name. */
public final class ConfiguredRerankers implements Rerankers {

    private final Providers<RerankerProvider> providers;
    private final FletchingRunTimeConfig config;

    /**
     * @param contributions the host
     * @param config names the models and the selected provider
     */
    public ConfiguredRerankers(Contributions contributions, FletchingRunTimeConfig config) {
        this.providers = new Providers<>(contributions, config, RerankerProvider.class, "reranker-provider",
                RerankerProvider::recognizes);
        this.config = config;
    }

    @Override
    public RerankerCard describe(String model) {
        return providerOf(Optional.empty(), model).describe(model);
    }

    @Override
    public Reranker open(RerankerRequest request) {
        return providerOf(Optional.empty(), request.model()).open(request);
    }

    @Override
    public String defaultModel() {
        return modelOf(FletchingRunTimeConfig.DEFAULT);
    }

    /** Opens the reranker that the configuration describes under a name. */
    Reranker openNamed(String name) {
        RerankingConfig one = config.reranking().get(name);
        one.maxTokens().ifPresent(count -> requirePositive(name, count));
        RerankerRequest request = new RerankerRequest(modelOf(name), one.maxTokens());
        return providerOf(one.provider(), request.model()).open(request);
    }

    private static void requirePositive(String name, int maxTokens) {
        if (maxTokens < 1) {
            throw new FletchingException("%s must be positive, got %d. Choose a larger number, or leave it out."
                    .formatted(InstanceKey.of("reranking", name, "max-tokens"), maxTokens));
        }
    }

    private String modelOf(String name) {
        return config.reranking().get(name).model()
                .orElseThrow(() -> new FletchingException("%s must be set, got nothing. Set it to a folder or a hub id."
                        .formatted(InstanceKey.of("reranking", name, "model"))));
    }

    private RerankerProvider providerOf(Optional<String> id, String model) {
        return providers.of(id, model, () -> new FletchingException(
                "model must be a reranker that one of the providers %s knows, got '%s'. Choose a folder or a hub id, or add the extension that has it."
                        .formatted(providers.ids(), model)));
    }
}
