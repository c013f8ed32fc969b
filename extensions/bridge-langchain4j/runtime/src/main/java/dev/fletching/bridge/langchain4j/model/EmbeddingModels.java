package dev.fletching.bridge.langchain4j.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.TextRole;
import dev.langchain4j.model.embedding.EmbeddingModel;

/**
 * Opens LangChain4j's embedding models by name. Safe for many threads. A model is asked for its dimensions where these are not
 * set, which may go over the network, so only models whose dimensions are set are listed.
 *
 * @since 0.1
 */
public final class EmbeddingModels implements EmbeddingProvider {

    private final NamedModels<EmbeddingModel> models;
    private final Function<String, ModelSettings> settings;
    private final Map<String, Integer> dimensions = new ConcurrentHashMap<>();

    /**
     * @param models what there is
     * @param settings what is known of a model by its name
     */
    public EmbeddingModels(NamedModels<EmbeddingModel> models, Function<String, ModelSettings> settings) {
        this.models = models;
        this.settings = settings;
    }

    @Override
    public List<ModelCard> models() {
        return models.names().stream().filter(name -> settings.apply(name).dimensions().isPresent()).map(this::describe)
                .toList();
    }

    @Override
    public boolean recognizes(String model) {
        return models.names().contains(model);
    }

    @Override
    public ModelCard describe(String name) {
        ModelSettings known = settings.apply(name);
        EmbeddingModel model = model(name);
        return new ModelCard(name, "Embedding model of LangChain4j", dimensionsOf(name, model, known), known.maxTokens(),
                "unknown", false, false, known.prompts(), new Provenance(model.modelName(), "", "", ""));
    }

    private int dimensionsOf(String name, EmbeddingModel model, ModelSettings known) {
        return known.dimensions()
                .orElseGet(() -> dimensions.computeIfAbsent(name, it -> Answers.of(name, model::dimension)));
    }

    private EmbeddingModel model(String name) {
        return models.find(name).orElseThrow(() -> Answers.unknown("embedding model", name, models.names()));
    }

    @Override
    public Embedder open(ModelRequest request) {
        ModelCard card = describe(request.model());
        int wanted = request.dimensions().orElse(card.dimensions());
        if (wanted > card.dimensions()) {
            throw new FletchingException("dimensions must be 1 to %d, as model '%s' has them, got %d. Choose a smaller number."
                    .formatted(card.dimensions(), card.name(), wanted));
        }
        return new ModelEmbedder(model(request.model()), card.withDimensions(wanted), card.dimensions(),
                prompts(request.prompt(), card.prompts()));
    }

    private static Function<TextRole, String> prompts(String wanted, Prompts prompts) {
        return switch (wanted) {
            case ModelRequest.DEFAULT_PROMPT -> prompts::of;
            case ModelRequest.NO_PROMPT -> role -> "";
            default -> {
                String prompt = prompts.byName().get(wanted);
                if (prompt == null) {
                    throw new FletchingException("prompt must be default, none or one of %s, got '%s'. Choose one of these."
                            .formatted(prompts.byName().keySet(), wanted));
                }
                yield role -> prompt;
            }
        };
    }
}
