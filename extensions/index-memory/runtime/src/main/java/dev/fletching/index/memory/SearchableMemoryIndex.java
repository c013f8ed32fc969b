package dev.fletching.index.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
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
    public void delete(Filter filter) {
        throw searchOnly();
    }

    @Override
    public void putSources(Collection<IndexedSource> sources) {
        throw searchOnly();
    }

    @Override
    public void deleteSources(Collection<String> ids) {
        throw searchOnly();
    }

    @Override
    public void keepVectors(Map<String, float[]> byFingerprint) {
        throw searchOnly();
    }

    @Override
    public void dropKeptVectors() {
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
        for (IndexedPassage candidate : store.committed().passages().values()) {
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
        return Optional.ofNullable(store.committed().passages().get(id)).map(IndexedPassage::passage);
    }

    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        requireOpen();
        MemoryContent content = store.committed();
        List<IndexedPassage> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            IndexedPassage passage = content.passages().get(id);
            if (passage != null) {
                found.add(withOwnVector(passage));
            }
        }
        return found;
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        requireOpen();
        for (IndexedPassage passage : store.committed().passages().values()) {
            if (filter.matches(passage.passage())) {
                sink.accept(withOwnVector(passage));
            }
        }
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        requireOpen();
        MemoryContent content = store.committed();
        Set<String> wanted = new HashSet<>(fingerprints);
        Map<String, float[]> found = new HashMap<>();
        for (IndexedPassage passage : content.passages().values()) {
            if (!passage.fingerprint().isEmpty() && wanted.contains(passage.fingerprint())) {
                found.putIfAbsent(passage.fingerprint(), passage.vector().clone());
            }
        }
        content.kept().forEach((fingerprint, vector) -> {
            if (wanted.contains(fingerprint)) {
                found.putIfAbsent(fingerprint, vector.clone());
            }
        });
        return found;
    }

    @Override
    public List<IndexedSource> sources() {
        requireOpen();
        return List.copyOf(store.committed().sources().values());
    }

    @Override
    public long count() {
        requireOpen();
        return store.committed().passages().size();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The passage with a vector that nobody else has. */
    static IndexedPassage withOwnVector(IndexedPassage of) {
        return new IndexedPassage(of.passage(), of.vector().clone(), of.fingerprint(), of.source());
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
