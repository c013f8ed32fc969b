package dev.fletching.index.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** Searches what is committed, later commits included. Safe for many threads. */
class SearchableMemoryIndex implements PassageIndex {

    private final MemoryStore store;
    private volatile boolean closed;

    SearchableMemoryIndex(MemoryStore store) {
        this.store = store;
    }

    @Override
    public VectorSpace space() {
        return store.space();
    }

    @Override
    public void put(Collection<IndexedPassage> passages) {
        throw searchOnly();
    }

    @Override
    public void delete(Collection<String> ids) {
        throw searchOnly();
    }

    @Override
    public void commit() {
        throw searchOnly();
    }

    @Override
    public List<Hit> search(VectorQuery query) {
        requireOpen();
        space().requireQuery(query);
        NearestPassages nearest = new NearestPassages(query.k());
        for (IndexedPassage candidate : store.committed().values()) {
            if (query.filter().matches(candidate.passage())) {
                nearest.offer(candidate.passage(), space().similarity().of(query.vector(), candidate.vector()));
            }
        }
        return nearest.bestFirst();
    }

    @Override
    public List<Hit> search(TextQuery query) {
        throw new FletchingException("index must keep words to be searched by them, and 'memory' keeps vectors alone."
                + " Use the provider 'lucene'.");
    }

    @Override
    public Optional<Passage> get(String id) {
        requireOpen();
        return Optional.ofNullable(store.committed().get(id)).map(IndexedPassage::passage);
    }

    @Override
    public long count() {
        requireOpen();
        return store.committed().size();
    }

    @Override
    public void close() {
        closed = true;
    }

    final boolean isClosed() {
        return closed;
    }

    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException("an index must be open to be used, got a closed one");
        }
    }

    private static FletchingException searchOnly() {
        return new FletchingException("an index must be opened for writing to be changed, and is opened for search alone."
                + " Open it with its vector space.");
    }
}
