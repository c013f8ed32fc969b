package dev.fletching.embedding.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.embedding.djl.pooling.TokenRows;
import dev.fletching.embedding.djl.token.Tokens;
import dev.fletching.embedding.djl.token.WellFormed;

/**
 * Embeds with a transformer on this machine.
 * <p>
 * Texts are taken in windows of {@value Embedder#WINDOW_TEXTS}: what lies in memory beside the texts and their vectors does not
 * grow with their number. Closing waits for the calls that are running.
 */
final class TransformerEmbedder implements Embedder {

    /** Texts that a thread tokenizes before it asks for more. */
    private static final int TEXTS_A_PART = 16;

    private final ModelParts parts;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    TransformerEmbedder(ModelParts parts) {
        this.parts = parts;
    }

    @Override
    public ModelCard model() {
        return parts.card();
    }

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        WellFormed.check(texts);
        lock.readLock().lock();
        try {
            requireOpen();
            List<Embedding> all = new ArrayList<>(texts.size());
            for (int start = 0; start < texts.size(); start += WINDOW_TEXTS) {
                List<String> window = texts.subList(start, Math.min(texts.size(), start + WINDOW_TEXTS));
                all.addAll(Arrays.asList(embedWindow(window, start, parts.card().prompts().of(role))));
            }
            return all;
        } finally {
            lock.readLock().unlock();
        }
    }

    private Embedding[] embedWindow(List<String> texts, int offset, String prompt) {
        Tokens[] tokens = tokenize(texts, prompt);
        Embedding[] embeddings = new Embedding[tokens.length];
        int skipped = parts.poolsPrompt() || prompt.isEmpty() ? 0 : parts.tokenizer().promptTokens(prompt);
        parts.model().run(tokens, (index, rows) -> {
            float[] vector = vector(rows.skip(skipped), offset + index);
            embeddings[index] = new Embedding(vector, tokens[index].count(), tokens[index].truncated());
        });
        return embeddings;
    }

    private Tokens[] tokenize(List<String> texts, String prompt) {
        Tokens[] tokens = new Tokens[texts.size()];
        parts.model().workers().forEach((tokens.length + TEXTS_A_PART - 1) / TEXTS_A_PART, part -> {
            int end = Math.min(tokens.length, (part + 1) * TEXTS_A_PART);
            for (int i = part * TEXTS_A_PART; i < end; i++) {
                tokens[i] = parts.tokenizer().tokens(prompt + texts.get(i));
            }
        });
        return tokens;
    }

    private float[] vector(TokenRows rows, int index) {
        float[] vector = parts.head().apply(rows);
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new FletchingException(
                        "model '%s' must give finite numbers, got %s for text %d. Choose another model or file."
                                .formatted(parts.card().name(), value, index + 1));
            }
        }
        return vector;
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        WellFormed.check(List.of(text));
        lock.readLock().lock();
        try {
            requireOpen();
            return parts.tokenizer().spans(text);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the embedder of model '" + parts.card().name() + "' is closed");
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                parts.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
