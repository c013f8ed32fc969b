package dev.fletching.frontend.cli.command;

import java.util.Collection;
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

/**
 * An index that tells when vectors are looked at.
 *
 * @param index the index
 * @param onVectors is run before vectors are compared or given; may throw
 */
record WatchedIndex(PassageIndex index, Runnable onVectors) implements PassageIndex {

    @Override
    public List<Hit> search(VectorQuery query) {
        onVectors.run();
        return index.search(query);
    }

    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        onVectors.run();
        return index.fetch(ids);
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        onVectors.run();
        index.forEach(filter, sink);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        onVectors.run();
        return index.vectors(fingerprints);
    }

    @Override
    public List<Hit> search(TextQuery query) {
        return index.search(query);
    }

    @Override
    public List<Match> matches(String query, String text) {
        return index.matches(query, text);
    }

    @Override
    public Optional<Passage> get(String id) {
        return index.get(id);
    }

    @Override
    public VectorSpace space() {
        return index.space();
    }

    @Override
    public List<IndexedSource> sources() {
        return index.sources();
    }

    @Override
    public long count() {
        return index.count();
    }

    @Override
    public void put(Collection<IndexedPassage> passages) {
        index.put(passages);
    }

    @Override
    public void delete(Collection<String> ids) {
        index.delete(ids);
    }

    @Override
    public void delete(Filter filter) {
        index.delete(filter);
    }

    @Override
    public void putSources(Collection<IndexedSource> sources) {
        index.putSources(sources);
    }

    @Override
    public void deleteSources(Collection<String> ids) {
        index.deleteSources(ids);
    }

    @Override
    public void keepVectors(Map<String, float[]> byFingerprint) {
        index.keepVectors(byFingerprint);
    }

    @Override
    public void dropKeptVectors() {
        index.dropKeptVectors();
    }

    @Override
    public void commit() {
        index.commit();
    }

    @Override
    public void close() {
        index.close();
    }
}
