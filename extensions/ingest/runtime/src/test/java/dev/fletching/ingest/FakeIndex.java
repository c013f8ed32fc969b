package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.testkit.NaivePassageIndex;

/** Keeps passages in memory, and notes what is put and committed. */
final class FakeIndex implements PassageIndex {

    final SortedMap<String, Passage> committed = new TreeMap<>();
    final List<Integer> committedAt = new ArrayList<>();
    final List<Integer> puts = new ArrayList<>();
    private final NaivePassageIndex naive = new NaivePassageIndex(
            new VectorSpace("hash", HashEmbedder.DIMENSIONS, Similarity.COSINE));

    @Override
    public VectorSpace space() {
        return naive.space();
    }

    @Override
    public void put(Collection<IndexedPassage> passages) {
        puts.add(passages.size());
        naive.put(passages);
    }

    @Override
    public void delete(Collection<String> ids) {
        naive.delete(ids);
    }

    @Override
    public void delete(Filter filter) {
        naive.delete(filter);
    }

    @Override
    public void putSources(Collection<IndexedSource> sources) {
        naive.putSources(sources);
    }

    @Override
    public void deleteSources(Collection<String> ids) {
        naive.deleteSources(ids);
    }

    @Override
    public void keepVectors(Map<String, float[]> byFingerprint) {
        naive.keepVectors(byFingerprint);
    }

    @Override
    public void dropKeptVectors() {
        naive.dropKeptVectors();
    }

    @Override
    public void commit() {
        naive.commit();
        committed.clear();
        naive.passages().forEach(passage -> committed.put(passage.id(), passage));
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
        return naive.get(id);
    }

    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        return naive.fetch(ids);
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        naive.forEach(filter, sink);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        return naive.vectors(fingerprints);
    }

    @Override
    public List<IndexedSource> sources() {
        return naive.sources();
    }

    @Override
    public long count() {
        return naive.count();
    }

    @Override
    public void close() {
        naive.close();
    }
}
