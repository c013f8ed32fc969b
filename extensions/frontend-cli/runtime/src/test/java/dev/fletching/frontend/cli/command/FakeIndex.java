package dev.fletching.frontend.cli.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Match;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** Passages in memory. */
record FakeIndex(VectorSpace space, Map<String, Passage> passages) implements PassageIndex {

    FakeIndex(VectorSpace space) {
        this(space, new LinkedHashMap<>());
    }

    /** The fake behind an index that a command may have wrapped. */
    static FakeIndex of(PassageIndex index) {
        return (FakeIndex) (index instanceof WatchedIndex watched ? watched.index() : index);
    }

    @Override
    public void put(Collection<IndexedPassage> added) {
        added.forEach(passage -> passages.put(passage.passage().id(), passage.passage()));
    }

    @Override
    public void delete(Collection<String> ids) {
        passages.keySet().removeAll(ids);
    }

    @Override
    public void delete(Filter filter) {
        passages.values().removeIf(filter::matches);
    }

    @Override
    public void putSources(Collection<IndexedSource> sources) {
        throw new UnsupportedOperationException("nothing keeps sources here");
    }

    @Override
    public void deleteSources(Collection<String> ids) {
        throw new UnsupportedOperationException("nothing keeps sources here");
    }

    @Override
    public void keepVectors(Map<String, float[]> byFingerprint) {
        throw new UnsupportedOperationException("nothing keeps vectors here");
    }

    @Override
    public void dropKeptVectors() {}

    @Override
    public void commit() {}

    @Override
    public List<Hit> search(VectorQuery query) {
        return List.of();
    }

    @Override
    public List<Hit> search(TextQuery query) {
        throw new UnsupportedOperationException("nothing searches words here");
    }

    /** Every query is about red. */
    @Override
    public List<Match> matches(String query, String text) {
        int red = text.indexOf("red");
        return red < 0 ? List.of() : List.of(new Match(red, red + 3));
    }

    @Override
    public Optional<Passage> get(String id) {
        return Optional.ofNullable(passages.get(id));
    }

    /** Every passage has the same vector. */
    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        return ids.stream().filter(passages::containsKey).map(passages::get).map(this::withVector).toList();
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        List.copyOf(passages.values()).stream().filter(filter::matches).map(this::withVector).forEach(sink);
    }

    private IndexedPassage withVector(Passage passage) {
        float[] vector = new float[space.dimensions()];
        vector[0] = 1;
        return new IndexedPassage(passage, vector);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        return Map.of();
    }

    @Override
    public List<IndexedSource> sources() {
        return List.of();
    }

    @Override
    public long count() {
        return passages.size();
    }

    @Override
    public void close() {}
}
