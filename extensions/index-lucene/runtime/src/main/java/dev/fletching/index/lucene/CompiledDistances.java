package dev.fletching.index.lucene;

import org.jspecify.annotations.Nullable;

/** What was compiled into this process from {@code distances.c}: nothing in the JVM, which has vector instructions of its own. */
final class CompiledDistances {

    private CompiledDistances() {}

    /** The compiled code, or null where there is none. */
    static @Nullable Distances find() {
        return null;
    }
}
