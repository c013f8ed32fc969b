package dev.fletching.ingest;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.ingest.Window.Kind;

/**
 * Fills windows with passages and hands them on, so that the next one is read while one is embedded and put; holds two. How large
 * they are depends on how long they take. Used by one thread.
 */
final class PassageWriter implements AutoCloseable {

    private static final int LEAST_PASSAGES = 64;
    private static final int MOST_PASSAGES = 1024;
    private static final int PATIENT_PASSAGES = 4096;
    private static final double WINDOW_SECONDS = 10;

    private final WindowIndexer indexer;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(work -> Thread.ofPlatform().daemon().name("fletching-ingest").unstarted(work));
    private Window window = new Window(Kind.PUT);
    private @Nullable Future<?> underWay;
    private boolean replacing;
    private volatile int windowPassages = LEAST_PASSAGES;

    PassageWriter(WindowIndexer indexer) {
        this.indexer = indexer;
    }

    /**
     * Begin a file.
     *
     * @param removals sources that it takes the place of, by id
     * @param replaces whether passages of it may be in the index, so that nothing is committed until it is complete
     */
    void begin(Collection<String> removals, boolean replaces) {
        window.removals().addAll(removals);
        replacing = replaces || !removals.isEmpty();
    }

    /** Put a passage of the file that was begun, now or with those that come after it. */
    void add(Item item) {
        in(Kind.PUT).items().add(item);
        flushIfFull();
    }

    /** Record that all of the file is put. */
    void complete(IndexedSource source) {
        in(Kind.PUT).complete().add(source);
        replacing = false;
        flushIfFull();
    }

    /** See to it that the vector of a passage to come is in the index. */
    void prepare(Item item) {
        in(Kind.KEEP).items().add(item);
        flushIfFull();
    }

    /** Remove sources with their passages. */
    void remove(Collection<String> ids) {
        flush();
        window.removals().addAll(ids);
    }

    /** How far it has come, with all that was added. */
    Counts mark() {
        flush();
        await();
        return indexer.counts();
    }

    /** Give up the file that was begun at a mark: what is in the index of it is removed. */
    void abandon(IndexedSource source, Counts mark) {
        remove(List.of(source.id()));
        replacing = false;
        flush();
        await();
        indexer.forgetSince(mark);
    }

    private Window in(Kind kind) {
        if (window.kind() != kind) {
            flush();
            window = new Window(kind);
        }
        return window;
    }

    /** Hand a full window on; one that would end within a replacement waits for its end, so that it can be committed. */
    private void flushIfFull() {
        if (window.items().size() < limit()) {
            return;
        }
        await();
        if (window.items().size() >= limit()) {
            flush();
        }
    }

    private int limit() {
        return replacing ? Math.max(windowPassages, PATIENT_PASSAGES) : windowPassages;
    }

    private void flush() {
        if (window.isEmpty()) {
            return;
        }
        await();
        Window full = window;
        if (replacing) {
            full.endWithinReplacement();
        }
        underWay = worker.submit(() -> work(full));
        window = new Window(full.kind());
    }

    private void work(Window full) {
        long start = System.nanoTime();
        indexer.index(full);
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
        double fitting = full.items().size() * WINDOW_SECONDS / seconds;
        windowPassages = (int) Math.clamp(fitting, LEAST_PASSAGES, MOST_PASSAGES);
    }

    /** Put all that waits and commit. */
    void finish() {
        flush();
        await();
        indexer.finish();
    }

    private void await() {
        try {
            if (underWay != null) {
                underWay.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FletchingException(
                    "an ingestion must not be interrupted, and was. Start it again; it goes on where it was.",
                    e);
        }
    }

    /** Waits for the window that is under way, and drops what is not put. */
    @Override
    public void close() {
        worker.close();
    }
}
