package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;

/** Embeds passages in windows, puts them and commits in steps. Holds one window. Used by one thread. */
final class PassageWriter {

    private static final int WINDOW_PASSAGES = Embedder.WINDOW_TEXTS;
    private static final String STAGE = "indexing";

    /**
     * How far a writer had come.
     *
     * @param put passages that were put
     * @param truncated those of them that were longer than the model reads
     */
    record Mark(long put, long truncated) {}

    private final Embedder embedder;
    private final PassageIndex index;
    private final int commitPassages;
    private final ProgressListener progress;
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private long put;
    private long embedded;
    private long truncated;
    private long uncommitted;

    PassageWriter(Embedder embedder, PassageIndex index, int commitPassages, ProgressListener progress) {
        this.embedder = embedder;
        this.index = index;
        this.commitPassages = commitPassages;
        this.progress = progress;
    }

    /** Put a passage, now or with those that come after it. */
    void add(Passage passage, String embedded) {
        passages.add(passage);
        texts.add(embedded);
        if (passages.size() == WINDOW_PASSAGES) {
            flush();
        }
    }

    /** Put all that waits. */
    void flush() {
        if (passages.isEmpty()) {
            return;
        }
        List<Embedding> embeddings = embedder.embed(texts, TextRole.DOCUMENT);
        List<IndexedPassage> indexed = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            indexed.add(new IndexedPassage(passages.get(i), embeddings.get(i).vector()));
            truncated += embeddings.get(i).truncated() ? 1 : 0;
        }
        index.put(indexed);
        put += indexed.size();
        uncommitted += indexed.size();
        passages.clear();
        texts.clear();
        embedded += indexed.size();
        progress.progress(STAGE, embedded, -1);
        if (uncommitted >= commitPassages) {
            commit();
        }
    }

    /** Put all that waits, and tell how far it has come. */
    Mark mark() {
        flush();
        return new Mark(put, truncated);
    }

    /** Remove what was added since a mark, by the passages' ids, and count it no more. */
    void undo(Mark mark, Collection<String> ids) {
        flush();
        index.delete(ids);
        put = mark.put();
        truncated = mark.truncated();
    }

    /** Put all that waits and commit. */
    void finish() {
        flush();
        commit();
    }

    private void commit() {
        index.commit();
        uncommitted = 0;
    }

    /** How many passages were put. */
    long put() {
        return put;
    }

    /** How many of them were longer than the model reads. */
    long truncated() {
        return truncated;
    }
}
