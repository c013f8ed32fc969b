package dev.fletching.bridge.langchain4j.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.VectorSpace;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;

/**
 * A store that indexes of one name share, so that searches see whole commits. Safe for many threads.
 * <p>
 * Stores list nothing, so that what they hold is found by searches with some vector.
 */
final class OpenStore {

    /** Everything that is a passage, somebody else's too. */
    static final Filter PASSAGES = metadataKey(Entry.KIND).isNotIn(Entry.SOURCE_KIND, Entry.VECTOR_KIND, Entry.SPACE_KIND);

    private static final int BATCH = 500;

    private final EmbeddingStore<TextSegment> store;
    private final int limit;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile Optional<VectorSpace> known = Optional.empty();

    OpenStore(EmbeddingStore<TextSegment> store, int limit) {
        this.store = store;
        this.limit = limit;
    }

    void lock(Path folder) {
        if (!writing.compareAndSet(false, true)) {
            throw new FletchingException(
                    "index '%s' must be written by one at a time, and is open for writing. Close it there first."
                            .formatted(folder));
        }
    }

    void unlock() {
        writing.set(false);
    }

    /** Refuse another space than the recorded one, or record it. */
    void require(Path folder, VectorSpace space) {
        Optional<VectorSpace> recorded = space(OptionalInt.of(space.dimensions()));
        if (recorded.isEmpty()) {
            change(List.of(), List.of(Entry.of(Entry.SPACE_KIND,
                    List.of(space.model(), Integer.toString(space.dimensions()), space.similarity().name()),
                    someVector(space.dimensions()))));
            known = Optional.of(space);
            return;
        }
        if (!recorded.get().equals(space)) {
            throw new FletchingException(
                    "index '%s' must be opened with its own vector space, %s, got %s. Choose another store or the same model."
                            .formatted(folder, recorded.get(), space));
        }
    }

    /** The recorded space. */
    Optional<VectorSpace> space(OptionalInt dimensions) {
        if (known.isEmpty() && dimensions.isPresent()) {
            Filter filter = metadataKey(Entry.KIND).isEqualTo(Entry.SPACE_KIND);
            known = search(someVector(dimensions.getAsInt()), 1, filter).stream().map(OpenStore::space).findFirst();
        }
        return known;
    }

    private static VectorSpace space(EmbeddingMatch<TextSegment> match) {
        List<String> texts = Entry.texts(match);
        return new VectorSpace(texts.get(0), Integer.parseInt(texts.get(1)), Similarity.valueOf(texts.get(2)));
    }

    /** All that fulfils a condition. */
    List<EmbeddingMatch<TextSegment>> all(int dimensions, Filter filter) {
        List<EmbeddingMatch<TextSegment>> all = search(someVector(dimensions), limit, filter);
        if (all.size() == limit) {
            throw Failures.tooMany(limit);
        }
        return all;
    }

    /** Whether the store may be asked for so many at once. */
    boolean allows(int results) {
        return results < limit;
    }

    /** What is nearest to a vector. Entries without a segment, which stores let through all conditions, are passages. */
    List<EmbeddingMatch<TextSegment>> search(float[] vector, int results, Filter filter) {
        lock.readLock().lock();
        try {
            return Failures.of(() -> store.search(EmbeddingSearchRequest.builder().queryEmbedding(Embedding.from(vector))
                    .maxResults(results).filter(filter).build()).matches()).stream()
                    .filter(match -> match.embedded() != null || filter == PASSAGES).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Remove entries by their id in the store, then add others in place of those of the same id. */
    void change(Collection<String> removed, Collection<Entry> added) {
        HashSet<String> ids = new HashSet<>(removed);
        added.forEach(entry -> ids.add(entry.id()));
        List<Entry> entries = List.copyOf(added);
        lock.writeLock().lock();
        try {
            Failures.of(() -> {
                if (!ids.isEmpty()) {
                    store.removeAll(ids);
                }
                for (int from = 0; from < entries.size(); from += BATCH) {
                    add(entries.subList(from, Math.min(from + BATCH, entries.size())));
                }
                return ids;
            });
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(List<Entry> entries) {
        store.addAll(entries.stream().map(Entry::id).toList(),
                entries.stream().map(entry -> Embedding.from(entry.vector())).toList(),
                entries.stream().map(Entry::segment).toList());
    }

    /** A vector that is opposite to none in practice, so that no score is below zero by a rounding. */
    static float[] someVector(int dimensions) {
        Random random = new Random(dimensions);
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = 0.1f + random.nextFloat();
        }
        return vector;
    }
}
