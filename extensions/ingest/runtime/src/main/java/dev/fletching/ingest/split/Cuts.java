package dev.fletching.ingest.split;

import dev.fletching.api.ingest.SplitSize;

/** Goes through the boundaries of a text and says where each passage begins and ends, in boundaries. Used by one thread. */
abstract sealed class Cuts permits Cutter, SentenceCutter, TokenCutter {

    /** The text's boundaries. */
    final Boundaries boundaries;
    /** How large passages are. */
    final SplitSize size;
    /** The boundary that all begins at. */
    final int from;
    /** The boundary that all ends at. */
    final int to;
    private int start;
    private int end;

    Cuts(Boundaries boundaries, SplitSize size, int from, int to) {
        this.boundaries = boundaries;
        this.size = size;
        this.from = from;
        this.to = to;
        this.start = from;
        this.end = from;
    }

    /** Go to the next passage; false where there is none. */
    final boolean next() {
        if (end == to) {
            return false;
        }
        advance();
        return true;
    }

    /** Find the next passage and {@linkplain #cut say} where it is. */
    abstract void advance();

    /** The passage that was found. */
    final void cut(int begin, int finish) {
        start = begin;
        end = finish;
    }

    /** Boundary that the passage begins at. */
    final int start() {
        return start;
    }

    /** Boundary that the passage ends at. */
    final int end() {
        return end;
    }

    /** The earliest boundary that the next passage may begin at. */
    final int earliestOverlap() {
        return Math.max(start + 1, end - size.overlapTokens());
    }

    /** The latest boundary that a passage may end at which begins at another. */
    final int latest(int begin) {
        return (int) Math.min((long) begin + size.maxTokens(), to);
    }

    /** The last boundary within a range at the first of some separators that has one there, or -1. */
    final int last(Separator[] coarseToFine, int earliest, int latest) {
        for (Separator separator : coarseToFine) {
            int found = boundaries.last(separator, earliest, latest);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** The end of a passage that cannot be as short as it should. */
    final int shortest(int begin) {
        return boundaries.first(Separator.MARK, begin + 1, to);
    }
}
