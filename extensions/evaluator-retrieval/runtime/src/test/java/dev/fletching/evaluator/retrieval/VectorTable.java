package dev.fletching.evaluator.retrieval;

import java.util.List;
import java.util.function.Function;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/** An embedder of given vectors; texts of more than 40 characters count as truncated. */
record VectorTable(int dimensions, Function<String, float[]> vectors) implements Embedder {

    static final int MAX_CHARS = 40;

    /** Counts the words of a text by hash; alike texts are near. */
    static VectorTable hashing(int dimensions) {
        return new VectorTable(dimensions, text -> {
            float[] vector = new float[dimensions];
            for (String word : text.split("\\W+")) {
                vector[Math.floorMod(word.hashCode() * 31, dimensions)] += 1;
            }
            return vector;
        });
    }

    @Override
    public ModelCard model() {
        return new ModelCard("table", "Vectors of a test", dimensions, MAX_CHARS, "none", false, false,
                Prompts.NONE, new Provenance("", "", "", ""));
    }

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        return texts.stream().map(text -> new Embedding(vectors.apply(text), text.length(), text.length() > MAX_CHARS))
                .toList();
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        return new TokenSpans(new int[0], new int[0]);
    }

    @Override
    public void close() {}
}
