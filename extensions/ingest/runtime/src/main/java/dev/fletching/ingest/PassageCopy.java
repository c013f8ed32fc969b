package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;

/** Puts passages into an index that does not have them yet, and commits in steps. Used by one thread. */
final class PassageCopy implements Consumer<IndexedPassage> {

    private static final String STAGE = "rebuilding";
    private static final int WINDOW_PASSAGES = 256;
    private static final int COMMIT_PASSAGES = 4_096;

    private final PassageIndex into;
    private final Optional<PassageBudget> budget;
    private final long total;
    private final ProgressListener progress;
    private final List<IndexedPassage> window = new ArrayList<>();
    private long taken;
    private long embedded;
    private long truncated;
    private long uncommitted;

    /**
     * @param budget says what is embedded, by what; empty to keep vectors
     * @param total how many passages are to come
     */
    PassageCopy(PassageIndex into, Optional<PassageBudget> budget, long total, ProgressListener progress) {
        this.into = into;
        this.budget = budget;
        this.total = total;
        this.progress = progress;
    }

    @Override
    public void accept(IndexedPassage passage) {
        window.add(passage);
        if (window.size() == WINDOW_PASSAGES) {
            flush();
        }
    }

    /** Put what waits, and commit. */
    void finish() {
        flush();
        into.commit();
    }

    /** How many passages came. */
    long taken() {
        return taken;
    }

    /** How many were embedded. */
    long embedded() {
        return embedded;
    }

    /** How many of these were longer than the model reads. */
    long truncated() {
        return truncated;
    }

    private void flush() {
        Set<Passage> there = new HashSet<>();
        into.fetch(window.stream().map(one -> one.passage().id()).toList()).forEach(one -> there.add(one.passage()));
        List<IndexedPassage> missing = window.stream().filter(one -> !there.contains(one.passage())).toList();
        into.put(budget.isEmpty() ? missing : embed(missing, budget.get()));
        taken += window.size();
        uncommitted += missing.size();
        window.clear();
        progress.progress(STAGE, taken, total);
        if (uncommitted >= COMMIT_PASSAGES) {
            into.commit();
            uncommitted = 0;
        }
    }

    /** Without fingerprints: these tell of the old vectors. */
    private List<IndexedPassage> embed(List<IndexedPassage> missing, PassageBudget by) {
        List<String> texts = missing.stream().map(one -> by.embedded(one.passage())).toList();
        List<Embedding> embeddings = by.embedder().embed(texts, TextRole.DOCUMENT);
        List<IndexedPassage> indexed = new ArrayList<>(missing.size());
        for (int i = 0; i < missing.size(); i++) {
            indexed.add(new IndexedPassage(missing.get(i).passage(), embeddings.get(i).vector()));
            truncated += embeddings.get(i).truncated() ? 1 : 0;
        }
        embedded += indexed.size();
        return indexed;
    }
}
