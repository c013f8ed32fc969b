package dev.fletching.index.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.lucene.util.IOUtils;

import dev.fletching.api.FletchingException;
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

/** Searches the latest commit of a folder, whoever writes it; takes no lock and writes nothing. Safe for many threads. */
final class SearchOnlyIndex implements PassageIndex {

    private final OpenFolder folder;
    private final Committed committed;
    private final FolderWatch watch;

    SearchOnlyIndex(OpenFolder folder) throws IOException {
        this.folder = folder;
        this.committed = new Committed(folder);
        this.watch = new FolderWatch(folder.path(), Clock.systemUTC());
    }

    @Override
    public VectorSpace space() {
        return folder.space();
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
        follow();
        return committed.search(query);
    }

    @Override
    public List<Hit> search(TextQuery query) {
        follow();
        return committed.search(query);
    }

    @Override
    public List<Match> matches(String query, String text) {
        return committed.matches(query, text);
    }

    @Override
    public Optional<Passage> get(String id) {
        follow();
        return committed.get(id);
    }

    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        follow();
        return committed.fetch(ids);
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        follow();
        committed.forEach(filter, sink);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        follow();
        return committed.vectors(fingerprints);
    }

    @Override
    public List<IndexedSource> sources() {
        follow();
        return committed.sources();
    }

    @Override
    public long count() {
        follow();
        return committed.count();
    }

    @Override
    public void close() {
        try {
            IOUtils.close(committed, folder.directory());
        } catch (IOException e) {
            throw Failures.reading(folder.path(), e);
        }
    }

    private void follow() {
        watch.look(committed::refresh);
    }

    /** A closed index says that it is closed; an open one, that it must not be written. */
    private FletchingException searchOnly() {
        committed.count();
        return new FletchingException("index '%s' must be opened for writing to be changed, and is opened for search alone."
                .formatted(folder.path()) + " Open it with its vector space.");
    }
}
