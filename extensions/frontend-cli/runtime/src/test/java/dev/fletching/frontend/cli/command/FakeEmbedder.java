package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/** Vectors of length, vowels and role; texts of more than 20 chars are truncated. */
record FakeEmbedder(ModelCard model) implements Embedder {

    static final int LONGEST = 20;

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        List<Embedding> embeddings = new ArrayList<>();
        for (String text : texts) {
            float[] vector = {text.length() / 3f, text.chars().filter(c -> "aeiou".indexOf(c) >= 0).count(),
                role == TextRole.QUERY ? 1e-9f : 0.1f};
            embeddings.add(new Embedding(vector, Math.min(text.length(), LONGEST), text.length() > LONGEST));
        }
        return embeddings;
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        return new TokenSpans(new int[0], new int[0]);
    }

    @Override
    public void close() {}
}
