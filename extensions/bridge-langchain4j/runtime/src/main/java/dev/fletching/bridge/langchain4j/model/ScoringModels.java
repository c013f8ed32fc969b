package dev.fletching.bridge.langchain4j.model;

import java.util.function.Function;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;
import dev.langchain4j.model.scoring.ScoringModel;

/**
 * Opens LangChain4j's scoring models by name. Safe for many threads.
 *
 * @since 0.1
 */
public final class ScoringModels implements RerankerProvider {

    private final NamedModels<ScoringModel> models;
    private final Function<String, ModelSettings> settings;

    /**
     * @param models what there is
     * @param settings what is known of a model by its name
     */
    public ScoringModels(NamedModels<ScoringModel> models, Function<String, ModelSettings> settings) {
        this.models = models;
        this.settings = settings;
    }

    @Override
    public boolean recognizes(String model) {
        return models.names().contains(model);
    }

    @Override
    public RerankerCard describe(String model) {
        if (!recognizes(model)) {
            throw Answers.unknown("reranker", model, models.names());
        }
        ModelSettings known = settings.apply(model);
        return new RerankerCard(model, "Scoring model of LangChain4j", known.scale(), known.maxTokens(), false,
                new Provenance("", "", "", ""));
    }

    @Override
    public Reranker open(RerankerRequest request) {
        RerankerCard card = describe(request.model());
        int wanted = request.maxTokens().orElse(card.maxTokens());
        if (wanted < 2 || wanted > card.maxTokens()) {
            throw new FletchingException(
                    "maxTokens must be 2 to %d, as reranker '%s' reads them, got %d. Choose another number."
                            .formatted(card.maxTokens(), card.name(), wanted));
        }
        ScoringModel model = models.find(request.model())
                .orElseThrow(() -> Answers.unknown("reranker", request.model(), models.names()));
        return new ModelReranker(model, card.withMaxTokens(wanted));
    }
}
