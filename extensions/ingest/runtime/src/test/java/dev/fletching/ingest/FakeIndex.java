package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** Keeps passages in memory; what is not committed is not found, as the interface promises. */
final class FakeIndex implements PassageIndex {

    final SortedMap<String, Passage> committed = new TreeMap<>();
    final List<Integer> committedAt = new ArrayList<>();
    final List<Integer> puts = new ArrayList<>();
    private SortedMap<String, Passage> pending = new TreeMap<>();

    @Override
    public VectorSpace space() {
        return new VectorSpace("hash", HashEmbedder.DIMENSIONS, Similarity.COSINE);
    }

    @Override
    public void put(Collection<IndexedPassage> passages) {
        puts.add(passages.size());
        passages.forEach(it -> pending.put(it.passage().id(), it.passage()));
    }

    @Override
    public void delete(Collection<String> ids) {
        ids.forEach(pending::remove);
    }

    @Override
    public void commit() {
        committed.clear();
        committed.putAll(pending);
        committedAt.add(committed.size());
    }

    @Override
    public List<Hit> search(VectorQuery query) {
        throw new UnsupportedOperationException("nothing searches here");
    }

    @Override
    public List<Hit> search(TextQuery query) {
        throw new UnsupportedOperationException("nothing searches words here");
    }

    @Override
    public Optional<Passage> get(String id) {
        return Optional.ofNullable(committed.get(id));
    }

    @Override
    public long count() {
        return committed.size();
    }

    @Override
    public void close() {
        pending = new TreeMap<>(committed);
    }
}
