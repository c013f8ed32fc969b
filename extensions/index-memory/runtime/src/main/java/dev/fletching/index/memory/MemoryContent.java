package dev.fletching.index.memory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Values;

/**
 * What an index holds. Changed by one writer alone; a commit is a copy that nobody changes.
 *
 * @param passages passages by id
 * @param sources sources by id
 * @param kept vectors that wait for their passages, by fingerprint
 */
record MemoryContent(SortedMap<String, IndexedPassage> passages, SortedMap<String, IndexedSource> sources,
        Map<String, float[]> kept) {

    /** Nothing. */
    MemoryContent() {
        this(new TreeMap<>(), new TreeMap<>(Values::compare), new TreeMap<>());
    }

    MemoryContent copy() {
        return new MemoryContent(new TreeMap<>(passages), new TreeMap<>(sources), new TreeMap<>(kept));
    }

    void delete(Filter filter) {
        passages.values().removeIf(passage -> filter.matches(passage.passage()));
    }

    void put(IndexedSource source) {
        sources.put(source.id(), source);
        passages.values().removeIf(passage -> passage.source().filter(from -> isOlder(from, source)).isPresent());
    }

    private static boolean isOlder(IndexedSource from, IndexedSource source) {
        return from.id().equals(source.id()) && !from.state().equals(source.state());
    }

    void deleteSources(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        sources.keySet().removeAll(gone);
        passages.values().removeIf(passage -> passage.source().filter(from -> gone.contains(from.id())).isPresent());
    }
}
