package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.index.IndexedSource;

/**
 * What goes into the index in one go: first all removals, then the passages, then the sources that are complete with them. Filled
 * by one thread, and then left alone.
 */
final class Window {

    private final Kind kind;
    private final List<String> removals = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<IndexedSource> complete = new ArrayList<>();
    private boolean ofWholeFiles = true;

    /** What becomes of the vectors of a window. */
    enum Kind {
        /** They are put with their passages. */
        PUT,
        /** They are kept for passages that come later. */
        KEEP
    }

    Window(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Sources that are removed, with their passages. */
    List<String> removals() {
        return removals;
    }

    List<Item> items() {
        return items;
    }

    /** Sources of which all passages were put with this window. */
    List<IndexedSource> complete() {
        return complete;
    }

    /** Say that the window ends within a file that replaces an earlier state of itself, so that it must not be committed. */
    void endWithinReplacement() {
        ofWholeFiles = false;
    }

    boolean mayBeCommitted() {
        return ofWholeFiles;
    }

    boolean isEmpty() {
        return removals.isEmpty() && items.isEmpty() && complete.isEmpty();
    }
}
