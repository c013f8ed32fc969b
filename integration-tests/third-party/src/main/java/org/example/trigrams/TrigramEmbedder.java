package org.example.trigrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/** Counts the letter trigrams of a text in as many places as there are dimensions, and scales the counts to length 1. */
final class TrigramEmbedder implements Embedder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int GRAM = 3;

    private final ModelCard card;
    private volatile boolean closed;

    TrigramEmbedder(ModelCard card) {
        this.card = card;
    }

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        if (closed) {
            throw new IllegalStateException("the embedder is closed");
        }
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        for (String text : texts) {
            embeddings.add(embed(text, embeddings.size() + 1));
        }
        return embeddings;
    }

    private Embedding embed(String text, int number) {
        requireUnicode(text, number);
        String padded = " " + text.toLowerCase(Locale.ROOT) + "  ";
        float[] vector = new float[card.dimensions()];
        int tokens = padded.length() - GRAM + 1;
        for (int i = 0; i < tokens; i++) {
            int hash = (padded.charAt(i) * 31 + padded.charAt(i + 1)) * 31 + padded.charAt(i + 2);
            int mixed = hash * 0x9E3779B9;
            vector[Math.floorMod(mixed >>> 8, vector.length)] += mixed < 0 ? -1 : 1;
        }
        return new Embedding(normalized(vector), tokens, false);
    }

    /** Where all counts cancel each other, the first place stands for them. */
    private static float[] normalized(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (squares == 0) {
            vector[0] = 1;
            return vector;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private static void requireUnicode(String text, int number) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE
                    && (i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))) {
                throw new FletchingException("text %d must be well-formed Unicode, got a lone surrogate at %d. Remove it."
                        .formatted(number, i));
            }
        }
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int count = 0;
        for (Matcher word = WORD.matcher(text); word.find(); count++) {
            starts[count] = word.start();
            ends[count] = word.end();
        }
        return new TokenSpans(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    @Override
    public void close() {
        closed = true;
    }
}
