package dev.fletching.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.PassageIndex;

/**
 * Embeds windows, puts them and commits in steps. A text whose vector is in the index, or was embedded since the last commit, is
 * not embedded. Used by one thread at a time.
 */
final class WindowIndexer {

    private final Embedder embedder;
    private final PassageIndex index;
    private final boolean reuses;
    private final int commitPassages;
    private final Duration commitEvery;
    private final LongSupplier clock;
    private final Advance advance;
    private final Map<String, Embedding> recent = new HashMap<>();
    private Counts counts = Counts.NONE;
    private final long before;
    private long uncommitted;
    private boolean changed;
    private long committedNanos;

    /** @param reuses whether vectors are taken from what the index had before */
    WindowIndexer(Embedder embedder, PassageIndex index, boolean reuses, IngestSettings settings, Advance advance) {
        this.embedder = embedder;
        this.index = index;
        this.reuses = reuses;
        this.commitPassages = settings.commitPassages();
        this.commitEvery = settings.commitEvery();
        this.clock = settings.nanoClock();
        this.advance = advance;
        this.before = index.count();
        this.committedNanos = clock.getAsLong();
    }

    /** Put a window, and commit if it is time and the window allows it. */
    void index(Window window) {
        changed = true;
        if (!window.removals().isEmpty()) {
            index.deleteSources(window.removals());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        window.items().forEach(item -> texts.putIfAbsent(item.fingerprint(), item.text()));
        Map<String, Embedding> vectors = known(texts.keySet());
        texts.keySet().removeAll(vectors.keySet());
        Map<String, Embedding> embedded = embed(texts);
        if (window.kind() == Window.Kind.KEEP) {
            index.keepVectors(vectorsOf(embedded));
        } else {
            vectors.putAll(embedded);
            put(window, vectors);
        }
        uncommitted += window.items().size();
        boolean due = uncommitted >= commitPassages || clock.getAsLong() - committedNanos >= commitEvery.toNanos();
        if (due && window.mayBeCommitted()) {
            commit();
        }
    }

    private void put(Window window, Map<String, Embedding> embeddings) {
        List<IndexedPassage> passages = new ArrayList<>(window.items().size());
        int fresh = 0;
        int truncated = 0;
        for (Item item : window.items()) {
            Embedding embedding = embeddings.get(item.fingerprint());
            passages.add(item.with(embedding.vector()));
            truncated += embedding.truncated() ? 1 : 0;
            fresh += before > 0 && index.get(item.passage().id()).isPresent() ? 0 : 1;
        }
        if (!passages.isEmpty()) {
            index.put(passages);
        }
        if (!window.complete().isEmpty()) {
            index.putSources(window.complete());
        }
        counts = counts.plusPut(passages.size(), fresh, truncated);
        advance.put(counts.put());
    }

    private static Map<String, float[]> vectorsOf(Map<String, Embedding> embeddings) {
        Map<String, float[]> vectors = new HashMap<>();
        embeddings.forEach((fingerprint, embedding) -> vectors.put(fingerprint, embedding.vector()));
        return vectors;
    }

    private Map<String, Embedding> known(Set<String> fingerprints) {
        Map<String, Embedding> known = new HashMap<>();
        Set<String> elsewhere = new HashSet<>(fingerprints);
        for (String fingerprint : fingerprints) {
            Embedding embedding = recent.get(fingerprint);
            if (embedding != null) {
                known.put(fingerprint, embedding);
                elsewhere.remove(fingerprint);
            }
        }
        if (reuses && !elsewhere.isEmpty()) {
            index.vectors(elsewhere).forEach((fingerprint, vector) -> known.put(fingerprint, new Embedding(vector, 0, false)));
        }
        return known;
    }

    private Map<String, Embedding> embed(Map<String, String> textByFingerprint) {
        if (textByFingerprint.isEmpty()) {
            return Map.of();
        }
        List<Embedding> embeddings = embedder.embed(List.copyOf(textByFingerprint.values()), TextRole.DOCUMENT);
        Map<String, Embedding> embedded = new HashMap<>();
        int at = 0;
        for (String fingerprint : textByFingerprint.keySet()) {
            embedded.put(fingerprint, embeddings.get(at++));
        }
        counts = counts.plusEmbedded(embeddings.size());
        recent.putAll(embedded);
        return embedded;
    }

    /** Commit what is left, if anything was changed. */
    void finish() {
        if (changed) {
            index.dropKeptVectors();
            commit();
        }
    }

    private void commit() {
        index.commit();
        recent.clear();
        uncommitted = 0;
        committedNanos = clock.getAsLong();
    }

    /** What was done so far. */
    Counts counts() {
        return counts;
    }

    /** Count the passages no more that were put since an earlier count, since they were removed. */
    void forgetSince(Counts earlier) {
        counts = counts.withPassagesOf(earlier);
    }

    /** How many passages went from the index, once all is committed. */
    long removedPassages() {
        return Math.max(0, before + counts.fresh() - index.count());
    }
}
