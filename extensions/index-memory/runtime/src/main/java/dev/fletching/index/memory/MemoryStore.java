package dev.fletching.index.memory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.VectorSpace;

/** The committed passages of one index, replaced as a whole by every commit. Safe for many threads. */
final class MemoryStore {

    private final VectorSpace space;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile SortedMap<String, IndexedPassage> committed = Collections.emptySortedMap();

    MemoryStore(VectorSpace space) {
        this.space = space;
    }

    VectorSpace space() {
        return space;
    }

    /** The committed passages by id; never changed afterwards. */
    SortedMap<String, IndexedPassage> committed() {
        return committed;
    }

    void commit(SortedMap<String, IndexedPassage> passages) {
        committed = Collections.unmodifiableSortedMap(new TreeMap<>(passages));
    }

    /** Claims the right to write; false where somebody has it. */
    boolean lock() {
        return writing.compareAndSet(false, true);
    }

    void unlock() {
        writing.set(false);
    }
}
