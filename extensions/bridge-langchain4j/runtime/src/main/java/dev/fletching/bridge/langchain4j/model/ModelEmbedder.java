package dev.fletching.bridge.langchain4j.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;

/**
 * A model of LangChain4j as an embedder. As safe for many threads as the model. Blank texts, which LangChain4j refuses, have a
 * vector of zeros.
 */
final class ModelEmbedder implements Embedder {

    private final EmbeddingModel model;
    private final ModelCard card;
    private final int modelDimensions;
    private final Function<TextRole, String> prompts;
    private volatile boolean closed;

    /**
     * @param model embeds
     * @param card what it is, with the dimensions that are wanted
     * @param modelDimensions the dimensions that it has
     * @param prompts what to put before a text
     */
    ModelEmbedder(EmbeddingModel model, ModelCard card, int modelDimensions, Function<TextRole, String> prompts) {
        this.model = model;
        this.card = card;
        this.modelDimensions = modelDimensions;
        this.prompts = prompts;
    }

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        if (closed) {
            throw new IllegalStateException("an embedder must be open to be used, got a closed one");
        }
        Words.requireWellFormed("text", texts);
        List<Words.Cut> cuts = texts.stream()
                .map(text -> Words.cut(text.isBlank() ? "" : prompts.apply(role) + text, card.maxTokens())).toList();
        Iterator<float[]> vectors = vectors(
                cuts.stream().map(Words.Cut::text).filter(text -> !text.isBlank()).map(TextSegment::from).toList()).iterator();
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        for (Words.Cut cut : cuts) {
            float[] vector = cut.text().isBlank() ? new float[card.dimensions()] : vectors.next();
            embeddings.add(new Embedding(vector, cut.words(), cut.truncated()));
        }
        return embeddings;
    }

    private List<float[]> vectors(List<TextSegment> segments) {
        if (segments.isEmpty()) {
            return List.of();
        }
        List<dev.langchain4j.data.embedding.Embedding> answer = Answers.of(card.name(),
                () -> model.embedAll(segments).content());
        if (answer.size() != segments.size()) {
            throw Answers.wrong(card.name(), segments.size() + " vectors", Integer.toString(answer.size()));
        }
        return answer.stream().map(one -> wanted(one.vector())).toList();
    }

    private float[] wanted(float[] vector) {
        if (vector.length != modelDimensions) {
            throw Answers.wrong(card.name(), modelDimensions + " dimensions", Integer.toString(vector.length));
        }
        double squares = 0;
        float[] wanted = Arrays.copyOf(vector, card.dimensions());
        for (float component : wanted) {
            squares += (double) component * component;
        }
        if (!Double.isFinite(squares)) {
            throw Answers.wrong(card.name(), "finite numbers", Double.toString(squares));
        }
        boolean cut = wanted.length < vector.length && squares > 0;
        for (int i = 0; cut && i < wanted.length; i++) {
            wanted[i] = (float) (wanted[i] / Math.sqrt(squares));
        }
        return wanted;
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        return Words.spans(text);
    }

    /** The model is the application's and stays open. */
    @Override
    public void close() {
        closed = true;
    }
}
