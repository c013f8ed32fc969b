package dev.fletching.bridge.langchain4j.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.Values;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;

/**
 * Searches what is in a store. Safe for many threads. Conditions are looked at here, since stores differ in what they make of types,
 * so that a search with one looks at all passages.
 */
class StoreIndex implements PassageIndex {

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(hit -> hit.passage().id());

    private final OpenStore store;
    private final VectorSpace space;
    private volatile boolean closed;

    StoreIndex(OpenStore store, VectorSpace space) {
        this.store = store;
        this.space = space;
    }

    @Override
    public VectorSpace space() {
        return space;
    }

    @Override
    public void put(Collection<IndexedPassage> passages) {
        throw Failures.searchOnly();
    }

    @Override
    public void delete(Collection<String> ids) {
        throw Failures.searchOnly();
    }

    @Override
    public void delete(Filter filter) {
        throw Failures.searchOnly();
    }

    @Override
    public void putSources(Collection<IndexedSource> sources) {
        throw Failures.searchOnly();
    }

    @Override
    public void deleteSources(Collection<String> ids) {
        throw Failures.searchOnly();
    }

    @Override
    public void keepVectors(Map<String, float[]> byFingerprint) {
        throw Failures.searchOnly();
    }

    @Override
    public void dropKeptVectors() {
        throw Failures.searchOnly();
    }

    @Override
    public void commit() {
        throw Failures.searchOnly();
    }

    /** Where all is compared, or by another measure than the store's cosine, everything is asked for and compared here. */
    @Override
    public List<Hit> search(VectorQuery query) {
        requireOpen();
        space.requireQuery(query);
        boolean byTheStore = query.mode() == SearchMode.APPROXIMATE && space.similarity() == Similarity.COSINE
                && query.filter().equals(Filter.ALL) && store.allows(query.k());
        Stream<IndexedPassage> found = byTheStore
                ? store.search(query.vector().clone(), query.k(), OpenStore.PASSAGES).stream().map(Entry::passage)
                : matching(query.filter());
        return found.map(one -> new Hit(one.passage(), space.similarity().of(query.vector(), one.vector()))).sorted(BEST_FIRST)
                .limit(query.k()).toList();
    }

    @Override
    public List<Hit> search(TextQuery query) {
        throw new FletchingException("index must keep words to be searched by them, and a store of LangChain4j keeps vectors"
                + " alone. Use the provider 'lucene'.");
    }

    /** The committed passages that fulfil a condition. */
    final Stream<IndexedPassage> matching(Filter filter) {
        return all(OpenStore.PASSAGES).stream().map(Entry::passage).filter(one -> filter.matches(one.passage()));
    }

    final List<EmbeddingMatch<TextSegment>> all(dev.langchain4j.store.embedding.filter.Filter filter) {
        return store.all(space.dimensions(), filter);
    }

    @Override
    public Optional<Passage> get(String id) {
        return fetch(List.of(id)).stream().map(IndexedPassage::passage).findFirst();
    }

    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        requireOpen();
        Map<String, IndexedPassage> found = new HashMap<>();
        if (!ids.isEmpty()) {
            all(metadataKey(Entry.ID).isIn(ids)).stream().map(Entry::passage)
                    .forEach(one -> found.put(one.passage().id(), one));
        }
        if (!found.keySet().containsAll(ids)) {
            matching(new Filter.In("id", Set.copyOf(ids))).forEach(one -> found.putIfAbsent(one.passage().id(), one));
        }
        List<IndexedPassage> inOrder = new ArrayList<>(ids.size());
        for (String id : ids) {
            IndexedPassage one = found.get(id);
            if (one != null) {
                inOrder.add(new IndexedPassage(one.passage(), one.vector().clone(), one.fingerprint(), one.source()));
            }
        }
        return inOrder;
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        requireOpen();
        matching(filter).toList().forEach(sink);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        requireOpen();
        Map<String, float[]> found = new HashMap<>();
        Set<String> wanted = new TreeSet<>(fingerprints);
        wanted.remove("");
        if (!wanted.isEmpty()) {
            all(metadataKey(Entry.FINGERPRINT).isIn(wanted)).forEach(match -> found
                    .putIfAbsent(match.embedded().metadata().getString(Entry.FINGERPRINT), Entry.vector(match)));
        }
        return found;
    }

    @Override
    public List<IndexedSource> sources() {
        requireOpen();
        return all(metadataKey(Entry.KIND).isEqualTo(Entry.SOURCE_KIND)).stream().map(Entry::texts)
                .map(texts -> new IndexedSource(texts.get(0), texts.get(1), texts.get(2)))
                .sorted((one, other) -> Values.compare(one.id(), other.id())).toList();
    }

    @Override
    public long count() {
        requireOpen();
        return all(OpenStore.PASSAGES).size();
    }

    @Override
    public void close() {
        closed = true;
    }

    final boolean isClosed() {
        return closed;
    }

    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException("an index must be open to be used, got a closed one");
        }
    }
}
