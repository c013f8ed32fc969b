package dev.fletching.frontend.cli.command;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.embedding.Embedder;

/** Opens a model when it is first asked for, so that what needs none loads none. Not safe for many threads. */
final class LazyEmbedder implements Supplier<Embedder>, AutoCloseable {

    private final Supplier<Embedder> opening;
    private @Nullable Embedder open;

    LazyEmbedder(Supplier<Embedder> opening) {
        this.opening = opening;
    }

    @Override
    public Embedder get() {
        Embedder embedder = open;
        if (embedder == null) {
            embedder = opening.get();
            open = embedder;
        }
        return embedder;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
