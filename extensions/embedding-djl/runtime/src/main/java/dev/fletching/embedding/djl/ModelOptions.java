package dev.fletching.embedding.djl;

import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Prompts;

/** Applies what a request wants to the card of the model. */
final class ModelOptions {

    private ModelOptions() {}

    /**
     * The card as the model is opened.
     *
     * @throws FletchingException if the model has fewer dimensions or no such prompt
     */
    static ModelCard apply(ModelRequest request, ModelCard card) {
        return dimensions(request, card).withPrompts(prompts(request.prompt(), card));
    }

    private static ModelCard dimensions(ModelRequest request, ModelCard card) {
        int wanted = request.dimensions().orElse(card.dimensions());
        if (wanted > card.dimensions()) {
            throw new FletchingException("dimensions of model '%s' must be 1 to %d, got %d. Choose a smaller number."
                    .formatted(card.name(), card.dimensions(), wanted));
        }
        return card.withDimensions(wanted);
    }

    private static Prompts prompts(String wanted, ModelCard card) {
        Prompts all = card.prompts();
        if (wanted.equals(ModelRequest.DEFAULT_PROMPT)) {
            return all;
        }
        if (wanted.equals(ModelRequest.NO_PROMPT)) {
            return new Prompts(all.byName(), Optional.empty(), Optional.empty());
        }
        if (!all.byName().containsKey(wanted)) {
            throw new FletchingException(
                    "prompt of model '%s' must be default, none or one of %s, got '%s'. Choose one of them."
                            .formatted(card.name(), all.byName().keySet(), wanted));
        }
        return new Prompts(all.byName(), Optional.of(wanted), Optional.of(wanted));
    }
}
