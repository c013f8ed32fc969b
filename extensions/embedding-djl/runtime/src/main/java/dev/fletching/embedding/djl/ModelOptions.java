package dev.fletching.embedding.djl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
            List<String> choices = Stream.concat(Stream.of(ModelRequest.DEFAULT_PROMPT, ModelRequest.NO_PROMPT),
                    all.byName().keySet().stream()).toList();
            throw new FletchingException("prompt of model '%s' must be one of %s, got '%s'. Choose one of them."
                    .formatted(card.name(), choices, wanted));
        }
        return new Prompts(all.byName(), Optional.of(wanted), Optional.of(wanted));
    }
}
