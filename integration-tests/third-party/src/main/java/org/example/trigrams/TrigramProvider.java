package org.example.trigrams;

import java.util.List;
import java.util.Optional;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;

/** Opens one model that needs no file: it counts runs of three letters. */
@Contribution(id = "trigrams", description = "Vectors of hashed letter trigrams", api = ApiVersion.CURRENT)
public final class TrigramProvider implements EmbeddingProvider {

    private static final ModelCard CARD = new ModelCard("trigrams", "Hashed letter trigrams", 384, 100_000, "sum", true, false,
            Prompts.NONE, new Provenance("this application", "1", "Apache-2.0", ""));

    @Override
    public List<ModelCard> models() {
        return List.of(CARD);
    }

    @Override
    public boolean recognizes(String model) {
        return model.equals(CARD.name());
    }

    @Override
    public ModelCard describe(String model) {
        if (!recognizes(model)) {
            throw new FletchingException("model must be 'trigrams', got '" + model + "'. Choose it.");
        }
        return CARD;
    }

    @Override
    public Embedder open(ModelRequest request) {
        ModelCard card = describe(request.model());
        int dimensions = request.dimensions().orElse(card.dimensions());
        if (dimensions > card.dimensions()) {
            throw new FletchingException("dimensions of model 'trigrams' must be 1 to %d, got %d. Choose a smaller number."
                    .formatted(card.dimensions(), dimensions));
        }
        if (!List.of(ModelRequest.DEFAULT_PROMPT, ModelRequest.NO_PROMPT).contains(request.prompt())) {
            throw new FletchingException(
                    "prompt of model 'trigrams' must be default or none, got '%s'. Choose one.".formatted(request.prompt()));
        }
        return new TrigramEmbedder(card.withDimensions(dimensions).withPrompts(new Prompts(card.prompts().byName(),
                Optional.empty(), Optional.empty())));
    }
}
