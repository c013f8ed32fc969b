package dev.fletching.index.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.fletching.api.index.IndexedPassage;

/** Changes a copy of the passages, which a commit makes the committed ones. Safe for many threads. */
final class WritableMemoryIndex extends SearchableMemoryIndex {

    private final MemoryStore store;
    private final SortedMap<String, IndexedPassage> pending;

    WritableMemoryIndex(MemoryStore store) {
        super(store);
        this.store = store;
        this.pending = new TreeMap<>(store.committed());
    }

    @Override
    public synchronized void put(Collection<IndexedPassage> passages) {
        requireOpen();
        List<IndexedPassage> checked = new ArrayList<>(passages.size());
        for (IndexedPassage passage : passages) {
            space().requirePassage(passage.passage().id(), passage.vector());
            checked.add(new IndexedPassage(passage.passage(), passage.vector().clone()));
        }
        for (IndexedPassage passage : checked) {
            pending.put(passage.passage().id(), passage);
        }
    }

    @Override
    public synchronized void delete(Collection<String> ids) {
        requireOpen();
        for (String id : ids) {
            pending.remove(id);
        }
    }

    @Override
    public synchronized void commit() {
        requireOpen();
        store.commit(pending);
    }

    @Override
    public synchronized void close() {
        if (isClosed()) {
            return;
        }
        super.close();
        store.unlock();
    }
}
