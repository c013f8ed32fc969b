package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;

/** Two models of three dimensions. */
final class FakeEmbedders implements Embedders {

    private static final Prompts PROMPTS = new Prompts(Map.of("query", "query: "), Optional.of("query"), Optional.empty());

    final List<ModelRequest> opened = new ArrayList<>();

    @Override
    public List<ModelCard> models() {
        return List.of(card("tiny", Prompts.NONE), card("asking", PROMPTS));
    }

    private static ModelCard card(String name, Prompts prompts) {
        return new ModelCard(name, "A model for tests", 3, FakeEmbedder.LONGEST, "mean", false, false, prompts,
                new Provenance("tests", "1", "Apache-2.0", "00"));
    }

    @Override
    public ModelCard describe(String model) {
        return models().stream().filter(card -> card.name().equals(model)).findFirst().orElseThrow(
                () -> new FletchingException("model must be one of [tiny, asking], got '" + model + "'. Did you mean 'tiny'?"));
    }

    @Override
    public Embedder open(ModelRequest request) {
        opened.add(request);
        return new FakeEmbedder(describe(request.model()));
    }

    @Override
    public String defaultModel() {
        return "tiny";
    }
}
