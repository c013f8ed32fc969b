package dev.fletching.bridge.langchain4j.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.VectorSpace;

/** Gathers changes, and makes them in the store at a commit. Safe for many threads. */
final class WritableStoreIndex extends StoreIndex {

    private final OpenStore store;
    private final Map<String, Entry> added = new LinkedHashMap<>();
    private final Map<String, IndexedPassage> passages = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    WritableStoreIndex(OpenStore store, VectorSpace space) {
        super(store, space);
        this.store = store;
    }

    @Override
    public synchronized void put(Collection<IndexedPassage> all) {
        requireOpen();
        for (IndexedPassage one : all) {
            space().requirePassage(one.passage().id(), one.vector());
            requireWellFormed(one.passage());
        }
        for (IndexedPassage one : all) {
            String id = one.passage().id();
            passages.put(id, new IndexedPassage(one.passage(), one.vector().clone(), one.fingerprint(), one.source()));
        }
    }

    private static void requireWellFormed(Passage passage) {
        Origin origin = passage.origin();
        Stream.of(List.of(passage.id(), passage.text(), origin.document(), origin.source(), origin.title(), origin.section()),
                passage.metadata().keySet(), passage.metadata().values()).flatMap(Collection::stream)
                .forEach(text -> requireWellFormed("passage", text));
    }

    private static void requireWellFormed(String kind, String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new FletchingException(
                    "texts of a %s must be well-formed Unicode, got half a surrogate pair. Remove it.".formatted(kind));
        }
    }

    @Override
    public synchronized void delete(Collection<String> ids) {
        requireOpen();
        for (String id : ids) {
            passages.remove(id);
            removed.add(Entry.idOf("passage", id));
            if (isUuid(id)) {
                removed.add(id);
            }
        }
    }

    /** Whether somebody else may have put a passage under this id. */
    private static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    @Override
    public synchronized void delete(Filter filter) {
        requireOpen();
        Set<String> ids = new HashSet<>();
        passages.values().stream().map(IndexedPassage::passage).filter(filter::matches).forEach(one -> ids.add(one.id()));
        matching(filter).map(one -> one.passage().id()).filter(id -> !passages.containsKey(id)).forEach(ids::add);
        delete(ids);
    }

    @Override
    public synchronized void putSources(Collection<IndexedSource> sources) {
        requireOpen();
        for (IndexedSource source : sources) {
            Stream.of(source.id(), source.state(), source.place()).forEach(text -> requireWellFormed("source", text));
        }
        for (IndexedSource source : sources) {
            deletePassages(source.id(), source.state());
            added.put(Entry.idOf(Entry.SOURCE_KIND, source.id()), Entry.of(source, vector()));
        }
    }

    @Override
    public synchronized void deleteSources(Collection<String> ids) {
        requireOpen();
        for (String id : ids) {
            deletePassages(id, null);
            remove(Entry.idOf(Entry.SOURCE_KIND, id));
        }
    }

    /** Delete the passages of a source, but for those of a state. */
    private void deletePassages(String source, @Nullable String kept) {
        List<IndexedPassage> all = new ArrayList<>(passages.values());
        all(metadataKey(Entry.SOURCE).isEqualTo(source)).stream().map(Entry::passage)
                .filter(one -> !passages.containsKey(one.passage().id())).forEach(all::add);
        delete(all.stream().filter(
                one -> one.source().filter(from -> from.id().equals(source) && !from.state().equals(kept)).isPresent())
                .map(one -> one.passage().id()).toList());
    }

    @Override
    public synchronized void keepVectors(Map<String, float[]> byFingerprint) {
        requireOpen();
        byFingerprint.forEach(space()::requirePassage);
        byFingerprint.forEach((fingerprint, vector) -> added.put(Entry.idOf(Entry.VECTOR_KIND, fingerprint),
                Entry.of(fingerprint, vector)));
    }

    @Override
    public synchronized void dropKeptVectors() {
        requireOpen();
        added.values().removeIf(entry -> Entry.VECTOR_KIND.equals(entry.metadata().get(Entry.KIND)));
        all(metadataKey(Entry.KIND).isEqualTo(Entry.VECTOR_KIND)).forEach(match -> removed.add(match.embeddingId()));
    }

    private void remove(String id) {
        added.remove(id);
        removed.add(id);
    }

    @Override
    public synchronized void commit() {
        requireOpen();
        List<Entry> entries = new ArrayList<>(added.values());
        passages.values().forEach(one -> entries.add(Entry.of(one)));
        if (!entries.isEmpty() || !removed.isEmpty()) {
            store.change(removed, entries);
        }
        forget();
    }

    private void forget() {
        added.clear();
        passages.clear();
        removed.clear();
    }

    private float[] vector() {
        return OpenStore.someVector(space().dimensions());
    }

    @Override
    public synchronized void close() {
        if (isClosed()) {
            return;
        }
        super.close();
        forget();
        store.unlock();
    }
}
