package dev.fletching.index.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;

/** Changes a copy of the content, which a commit makes the committed one. Safe for many threads. */
final class WritableMemoryIndex extends SearchableMemoryIndex {

    private final MemoryStore store;
    private final MemoryContent pending;

    WritableMemoryIndex(MemoryStore store) {
        super(store);
        this.store = store;
        this.pending = store.committed().copy();
    }

    @Override
    public synchronized void put(Collection<IndexedPassage> passages) {
        requireOpen();
        List<IndexedPassage> checked = new ArrayList<>(passages.size());
        for (IndexedPassage passage : passages) {
            space().requirePassage(passage.passage().id(), passage.vector());
            checked.add(withOwnVector(passage));
        }
        for (IndexedPassage passage : checked) {
            pending.passages().put(passage.passage().id(), passage);
        }
    }

    @Override
    public synchronized void delete(Collection<String> ids) {
        requireOpen();
        for (String id : ids) {
            pending.passages().remove(id);
        }
    }

    @Override
    public synchronized void delete(Filter filter) {
        requireOpen();
        pending.delete(filter);
    }

    @Override
    public synchronized void putSources(Collection<IndexedSource> sources) {
        requireOpen();
        sources.forEach(pending::put);
    }

    @Override
    public synchronized void deleteSources(Collection<String> ids) {
        requireOpen();
        pending.deleteSources(ids);
    }

    @Override
    public synchronized void keepVectors(Map<String, float[]> byFingerprint) {
        requireOpen();
        byFingerprint.forEach(space()::requirePassage);
        byFingerprint.forEach((fingerprint, vector) -> pending.kept().put(fingerprint, vector.clone()));
    }

    @Override
    public synchronized void dropKeptVectors() {
        requireOpen();
        pending.kept().clear();
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
