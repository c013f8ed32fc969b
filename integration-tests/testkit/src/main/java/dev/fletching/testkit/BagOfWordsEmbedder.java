package dev.fletching.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/**
 * Counts the words of a text in one of a few places each, and in the last place the side of the search that it stands on. Small
 * and predictable, for tests of what uses embedders.
 *
 * @since 0.1
 */
public final class BagOfWordsEmbedder implements Embedder {

    private static final float QUERY_MARK = 0.25f;

    private final ModelCard model;

    /** A model of a name and of so many dimensions, at least 2. */
    public BagOfWordsEmbedder(String name, int dimensions) {
        model = new ModelCard(name, "counts words", dimensions, 512, "mean", false, false,
                Prompts.NONE, new Provenance("", "", "", ""));
    }

    @Override
    public ModelCard model() {
        return model;
    }

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        for (String text : texts) {
            embeddings.add(embedding(text, role));
        }
        return embeddings;
    }

    private Embedding embedding(String text, TextRole role) {
        float[] vector = new float[dimensions()];
        String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
        for (String word : words) {
            vector[Math.floorMod(word.hashCode(), dimensions() - 1)]++;
        }
        vector[dimensions() - 1] = role == TextRole.QUERY ? QUERY_MARK : 0;
        return new Embedding(vector, words.length, false);
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        return new TokenSpans(new int[]{0}, new int[]{text.length()});
    }

    @Override
    public void close() {}
}
