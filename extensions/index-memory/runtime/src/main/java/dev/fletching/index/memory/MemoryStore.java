package dev.fletching.index.memory;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.fletching.api.index.VectorSpace;

/** What one index has committed, replaced as a whole by every commit. Safe for many threads. */
final class MemoryStore {

    private final VectorSpace space;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile MemoryContent committed = new MemoryContent();

    MemoryStore(VectorSpace space) {
        this.space = space;
    }

    VectorSpace space() {
        return space;
    }

    /** What is committed; never changed afterwards. */
    MemoryContent committed() {
        return committed;
    }

    void commit(MemoryContent content) {
        committed = content.copy();
    }

    /** Claims the right to write; false where somebody has it. */
    boolean lock() {
        return writing.compareAndSet(false, true);
    }

    void unlock() {
        writing.set(false);
    }
}
