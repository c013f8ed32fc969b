package dev.fletching.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.Values;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * A passage index so simple that it is right: a map, a full sort, one lock. The model that others are compared with.
 *
 * @since 0.1
 */
public final class NaivePassageIndex implements PassageIndex {

    private final VectorSpace space;
    private Content committed = new Content();
    private Content pending = new Content();

    /** Passages and sources by id, kept vectors by fingerprint. */
    private record Content(Map<String, IndexedPassage> passages, Map<String, IndexedSource> sources,
            Map<String, float[]> kept) {

        Content() {
            this(new TreeMap<>(), new TreeMap<>(Values::compare), new TreeMap<>());
        }

        Content copy() {
            Content copy = new Content();
            copy.passages.putAll(passages);
            copy.sources.putAll(sources);
            copy.kept.putAll(kept);
            return copy;
        }

        void deleteOf(String source, Predicate<IndexedSource> which) {
            passages.values()
                    .removeIf(passage -> passage.source().filter(it -> it.id().equals(source)).filter(which).isPresent());
        }
    }

    /** An empty index of a space. */
    public NaivePassageIndex(VectorSpace space) {
        this.space = space;
    }

    @Override
    public VectorSpace space() {
        return space;
    }

    @Override
    public synchronized void put(Collection<IndexedPassage> passages) {
        for (IndexedPassage passage : passages) {
            pending.passages.put(passage.passage().id(), new IndexedPassage(passage.passage(), passage.vector().clone(),
                    passage.fingerprint(), passage.source()));
        }
    }

    @Override
    public synchronized void delete(Collection<String> ids) {
        ids.forEach(pending.passages::remove);
    }

    @Override
    public synchronized void delete(Filter filter) {
        pending.passages.values().removeIf(passage -> filter.matches(passage.passage()));
    }

    @Override
    public synchronized void putSources(Collection<IndexedSource> sources) {
        for (IndexedSource source : sources) {
            pending.sources.put(source.id(), source);
            pending.deleteOf(source.id(), from -> !from.state().equals(source.state()));
        }
    }

    @Override
    public synchronized void deleteSources(Collection<String> ids) {
        for (String id : ids) {
            pending.sources.remove(id);
            pending.deleteOf(id, from -> true);
        }
    }

    @Override
    public synchronized void keepVectors(Map<String, float[]> byFingerprint) {
        byFingerprint.forEach((fingerprint, vector) -> pending.kept.put(fingerprint, vector.clone()));
    }

    @Override
    public synchronized void dropKeptVectors() {
        pending.kept.clear();
    }

    @Override
    public synchronized void commit() {
        committed = pending.copy();
    }

    /** Drop what is not committed, as closing and opening again does. */
    public synchronized void rollback() {
        pending = committed.copy();
    }

    /** Passages that are committed, in the order of their ids. */
    public synchronized List<Passage> passages() {
        return committed.passages.values().stream().map(IndexedPassage::passage).toList();
    }

    @Override
    public synchronized List<Hit> search(VectorQuery query) {
        if (!query.model().equals(space.model()) || query.vector().length != space.dimensions()) {
            throw new FletchingException("query must be of " + space + ", got another. Embed with the index's model.");
        }
        List<Hit> hits = new ArrayList<>();
        for (IndexedPassage passage : committed.passages.values()) {
            if (query.filter().matches(passage.passage())) {
                hits.add(new Hit(passage.passage(), space.similarity().of(query.vector(), passage.vector())));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.passage().id()));
        return hits.subList(0, Math.min(query.k(), hits.size()));
    }

    /** Counts how many of the query's words a passage has, in lower case. */
    @Override
    public synchronized List<Hit> search(TextQuery query) {
        Set<String> asked = words(query.text());
        List<Hit> hits = new ArrayList<>();
        for (IndexedPassage passage : committed.passages.values()) {
            long fitting = words(passage.passage().text()).stream().filter(asked::contains).count();
            if (fitting > 0 && query.filter().matches(passage.passage())) {
                hits.add(new Hit(passage.passage(), fitting));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.passage().id()));
        return hits.subList(0, Math.min(query.k(), hits.size()));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
    }

    @Override
    public synchronized Optional<Passage> get(String id) {
        return Optional.ofNullable(committed.passages.get(id)).map(IndexedPassage::passage);
    }

    @Override
    public synchronized List<IndexedPassage> fetch(Collection<String> ids) {
        return ids.stream().filter(committed.passages::containsKey).map(committed.passages::get).toList();
    }

    @Override
    public synchronized void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        committed.passages.values().stream().filter(passage -> filter.matches(passage.passage())).toList().forEach(sink);
    }

    @Override
    public synchronized Map<String, float[]> vectors(Collection<String> fingerprints) {
        Map<String, float[]> found = new TreeMap<>(committed.kept);
        committed.passages.values().forEach(passage -> found.put(passage.fingerprint(), passage.vector()));
        found.remove("");
        found.keySet().retainAll(fingerprints);
        return found;
    }

    @Override
    public synchronized List<IndexedSource> sources() {
        return List.copyOf(committed.sources.values());
    }

    @Override
    public synchronized long count() {
        return committed.passages.size();
    }

    @Override
    public void close() {
        rollback();
    }
}
