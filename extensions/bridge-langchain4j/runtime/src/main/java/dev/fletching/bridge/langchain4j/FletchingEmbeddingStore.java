package dev.fletching.bridge.langchain4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.filter.Filter;

/**
 * A passage index as LangChain4j's embedding store. Safe for many threads.
 * <p>
 * Every call that changes it is committed before it returns, so that many embeddings are added faster in one call. Vectors must be
 * of the index's model, which LangChain4j does not tell; only their length is checked. The index must compare by cosine, of which
 * LangChain4j's scores are made; it may have brought the vectors that come back to length 1. Filters see the metadata, and
 * {@code id}, {@code document}, {@code source}, {@code title}, {@code section} and {@code page} of passages that came from elsewhere.
 * Text queries of a request are not read: lexical and hybrid search is what {@link FletchingContentRetriever} is for.
 *
 * @since 0.1
 */
public final class FletchingEmbeddingStore implements EmbeddingStore<TextSegment> {

    private final PassageIndex index;
    private final SearchMode mode;

    /**
     * @param index holds the passages; stays the caller's to close
     * @param mode how thoroughly to search
     */
    public FletchingEmbeddingStore(PassageIndex index, SearchMode mode) {
        this.index = index;
        this.mode = mode;
    }

    @Override
    public String add(Embedding embedding) {
        return addAll(List.of(embedding)).get(0);
    }

    @Override
    public void add(String id, Embedding embedding) {
        addAll(List.of(id), List.of(embedding), null);
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        return addAll(List.of(embedding), Collections.singletonList(segment)).get(0);
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        List<String> ids = generateIds(embeddings.size());
        addAll(ids, embeddings, null);
        return ids;
    }

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, @Nullable List<TextSegment> segments) {
        if (ids.size() != embeddings.size() || segments != null && segments.size() != embeddings.size()) {
            throw new IllegalArgumentException("ids, embeddings and segments must be as many, got %d, %d and %s".formatted(
                    ids.size(), embeddings.size(), segments == null ? "none" : segments.size()));
        }
        List<IndexedPassage> passages = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            TextSegment segment = segments == null ? null : segments.get(i);
            passages.add(new IndexedPassage(Segments.passage(ids.get(i), segment), embeddings.get(i).vector()));
        }
        requireCosine();
        index.put(passages);
        index.commit();
    }

    @Override
    public void removeAll(Collection<String> ids) {
        if (ids == null || ids.isEmpty()) {
            throw new IllegalArgumentException("ids cannot be null or empty");
        }
        index.delete(ids);
        index.commit();
    }

    @Override
    public void removeAll(Filter filter) {
        if (filter == null) {
            throw new IllegalArgumentException("filter cannot be null");
        }
        index.delete(MetadataFilters.of(filter));
        index.commit();
    }

    /** Removes all passages, and what was recorded of the sources that they were read from. */
    @Override
    public void removeAll() {
        index.deleteSources(index.sources().stream().map(IndexedSource::id).toList());
        index.delete(dev.fletching.api.index.Filter.ALL);
        index.commit();
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        requireCosine();
        dev.fletching.api.index.Filter filter = request.filter() == null
                ? dev.fletching.api.index.Filter.ALL
                : MetadataFilters.of(request.filter());
        List<Hit> hits = index.search(new VectorQuery(request.queryEmbedding().vector(), index.space().model(),
                request.maxResults(), mode, filter));
        List<Hit> wanted = hits.stream().filter(hit -> score(hit) >= request.minScore()).toList();
        Map<String, Embedding> embeddings = embeddings(wanted);
        return new EmbeddingSearchResult<>(wanted.stream().map(hit -> match(hit, embeddings)).toList());
    }

    private Map<String, Embedding> embeddings(List<Hit> hits) {
        Map<String, Embedding> embeddings = new HashMap<>();
        for (IndexedPassage one : index.fetch(hits.stream().map(hit -> hit.passage().id()).toList())) {
            embeddings.put(one.passage().id(), Embedding.from(one.vector()));
        }
        return embeddings;
    }

    private static EmbeddingMatch<TextSegment> match(Hit hit, Map<String, Embedding> embeddings) {
        String id = hit.passage().id();
        return new EmbeddingMatch<>(score(hit), id, embeddings.get(id), Segments.segment(hit.passage()).orElse(null));
    }

    private static double score(Hit hit) {
        return Math.clamp(RelevanceScore.fromCosineSimilarity(hit.score()), 0.0, 1.0);
    }

    private void requireCosine() {
        Similarity similarity = index.space().similarity();
        if (similarity != Similarity.COSINE) {
            throw new FletchingException(
                    "index must compare by cosine to be a store of LangChain4j, whose scores are made of it, got %s. Set its similarity to cosine and index anew."
                            .formatted(similarity));
        }
    }
}
