package dev.fletching.embedding.djl;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import dev.fletching.embedding.djl.onnx.OnnxModel;
import dev.fletching.embedding.djl.onnx.TokenVectors;
import dev.fletching.embedding.djl.token.ModelTokenizer;
import dev.fletching.embedding.djl.token.Tokens;

/**
 * A tokenizer and the graph that reads its tokens; owns both. Safe for many threads; closing waits for the calls that are
 * running.
 */
final class Transformer implements AutoCloseable {

    /** Texts that a thread tokenizes before it asks for more. */
    private static final int TEXTS_A_PART = 16;

    private final String name;
    private final ModelTokenizer tokenizer;
    private final OnnxModel model;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * @param name of the model, for messages
     * @param tokenizer texts to tokens
     * @param model tokens to rows of numbers
     */
    Transformer(String name, ModelTokenizer tokenizer, OnnxModel model) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /**
     * Do something while nobody can close it.
     *
     * @throws IllegalStateException if it is closed
     */
    <T> T use(Supplier<T> call) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("model '" + name + "' is closed");
            }
            return call.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Length of a row. */
    int width() {
        return model.width();
    }

    ModelTokenizer tokenizer() {
        return tokenizer;
    }

    /** Tokenize so many texts side by side. */
    Tokens[] tokenize(int count, IntFunction<Tokens> one) {
        Tokens[] tokens = new Tokens[count];
        model.workers().forEach((count + TEXTS_A_PART - 1) / TEXTS_A_PART, part -> {
            int end = Math.min(count, (part + 1) * TEXTS_A_PART);
            for (int i = part * TEXTS_A_PART; i < end; i++) {
                tokens[i] = one.apply(i);
            }
        });
        return tokens;
    }

    /** Run all texts and hand out their rows, in no order and from several threads at once. */
    void run(Tokens[] texts, TokenVectors sink) {
        model.run(texts, sink);
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
                tokenizer.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
