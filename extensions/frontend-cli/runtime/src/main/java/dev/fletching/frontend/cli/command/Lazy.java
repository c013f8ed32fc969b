package dev.fletching.frontend.cli.command;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Opens a model when it is first asked for, so that what needs none loads none. Not safe for many threads.
 *
 * @param <T> what is opened
 */
final class Lazy<T> implements Supplier<T>, AutoCloseable {

    private final Supplier<T> opening;
    private final Consumer<T> closing;
    private @Nullable T open;

    Lazy(Supplier<T> opening, Consumer<T> closing) {
        this.opening = opening;
        this.closing = closing;
    }

    @Override
    public T get() {
        T model = open;
        if (model == null) {
            model = opening.get();
            open = model;
        }
        return model;
    }

    @Override
    public void close() {
        if (open != null) {
            closing.accept(open);
        }
    }
}
