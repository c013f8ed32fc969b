package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/** Counts words in as many places as it has dimensions; two tokens of a text are special. */
final class HashEmbedder implements Embedder {

    static final int DIMENSIONS = 8;
    private static final int SPECIAL_TOKENS = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    final List<String> texts = new ArrayList<>();
    final List<TextRole> roles = new ArrayList<>();
    private final int maxTokens;
    private final String poison;

    HashEmbedder(int maxTokens) {
        this(maxTokens, "no text has this");
    }

    /** Fails for texts that hold some other text. */
    HashEmbedder(int maxTokens, String poison) {
        this.maxTokens = maxTokens;
        this.poison = poison;
    }

    @Override
    public ModelCard model() {
        return new ModelCard("hash", "Counts words", DIMENSIONS, maxTokens, "mean", false, false, Prompts.NONE,
                new Provenance("", "", "", ""));
    }

    @Override
    public List<Embedding> embed(List<String> batch, TextRole role) {
        roles.add(role);
        return batch.stream().map(this::embed).toList();
    }

    private Embedding embed(String text) {
        if (text.contains(poison)) {
            throw new FletchingException("the model fails");
        }
        if (!text.isEmpty()) {
            texts.add(text);
        }
        float[] vector = new float[DIMENSIONS];
        List<MatchResult> words = WORD.matcher(text).results().toList();
        words.forEach(word -> vector[Math.floorMod(word.group().hashCode(), DIMENSIONS)]++);
        int tokens = words.size() + SPECIAL_TOKENS;
        return new Embedding(vector, Math.min(tokens, maxTokens), tokens > maxTokens);
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        return new TokenSpans(words.stream().mapToInt(MatchResult::start).toArray(),
                words.stream().mapToInt(MatchResult::end).toArray());
    }

    @Override
    public void close() {}
}
