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

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * A passage index so simple that it is right: a map, a full sort, one lock. The model that others are compared with.
 *
 * @since 0.1
 */
public final class NaivePassageIndex implements PassageIndex {

    private final VectorSpace space;
    private Map<String, IndexedPassage> committed = new TreeMap<>();
    private Map<String, IndexedPassage> pending = new TreeMap<>();

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
            pending.put(passage.passage().id(), new IndexedPassage(passage.passage(), passage.vector().clone()));
        }
    }

    @Override
    public synchronized void delete(Collection<String> ids) {
        ids.forEach(pending::remove);
    }

    @Override
    public synchronized void commit() {
        committed = new TreeMap<>(pending);
    }

    /** Drop what is not committed, as closing and opening again does. */
    public synchronized void rollback() {
        pending = new TreeMap<>(committed);
    }

    /** Passages that are committed, in the order of their ids. */
    public synchronized List<Passage> passages() {
        return committed.values().stream().map(IndexedPassage::passage).toList();
    }

    @Override
    public synchronized List<Hit> search(VectorQuery query) {
        if (!query.model().equals(space.model()) || query.vector().length != space.dimensions()) {
            throw new FletchingException("query must be of " + space + ", got another. Embed with the index's model.");
        }
        List<Hit> hits = new ArrayList<>();
        for (IndexedPassage passage : committed.values()) {
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
        for (IndexedPassage passage : committed.values()) {
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
        return Optional.ofNullable(committed.get(id)).map(IndexedPassage::passage);
    }

    @Override
    public synchronized long count() {
        return committed.size();
    }

    @Override
    public void close() {
        rollback();
    }
}
