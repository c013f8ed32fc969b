package dev.fletching.ingest.split;

import dev.fletching.api.ingest.SplitSize;

/**
 * Goes through the boundaries of a text and says where each passage begins and ends, in boundaries.
 * <p>
 * A passage takes as many tokens as it may and is cut at the coarsest separator in its later part; finer ones, and at last
 * places inside a word, only come up where there is no coarser one. The next passage begins at the coarsest separator within
 * the overlap, yet never before the section that it continues. What the boundaries keep whole is cut only where it does not
 * fit a passage of its own. Used by one thread.
 */
final class Cutter extends Cuts {

    /** Separators from coarse to fine, with the part of the free room that must be filled before a cut there. */
    private enum Fill {

        SECTION(Separator.SECTION, 4), BLANK_LINE(Separator.BLANK_LINE, 3), LINE(Separator.LINE,
                2), SENTENCE(Separator.SENTENCE, 2), WORD(Separator.WORD, 2);

        private final Separator separator;
        private final int divisor;

        Fill(Separator separator, int divisor) {
            this.separator = separator;
            this.divisor = divisor;
        }
    }

    private static final Fill[] COARSE_TO_FINE = Fill.values();
    private static final Separator[] LAST_RESORTS = {Separator.WORD, Separator.TOKEN, Separator.MARK};
    private static final Separator[] OVERLAP_STARTS = {Separator.SENTENCE, Separator.WORD, Separator.TOKEN, Separator.MARK};

    Cutter(Boundaries boundaries, SplitSize size) {
        this(boundaries, size, 0, boundaries.tokens());
    }

    /** Goes through the boundaries {@code from} to {@code to} alone. */
    Cutter(Boundaries boundaries, SplitSize size, int from, int to) {
        super(boundaries, size, from, to);
    }

    @Override
    void advance() {
        int begin = overlapStart();
        int cut = cutAfter(end(), begin);
        if (cut < 0 || boundaries.isKept(cut)) {
            begin = end();
            cut = cutAfter(end(), begin);
        }
        cut(begin, cut < 0 ? shortest(end()) : cut);
    }

    private int overlapStart() {
        if (end() == from || boundaries.separator(end()) == Separator.SECTION) {
            return end();
        }
        int section = boundaries.last(Separator.SECTION, earliestOverlap(), end() - 1);
        return overlapStart(Math.max(earliestOverlap(), section));
    }

    private int overlapStart(int earliest) {
        for (Separator separator : OVERLAP_STARTS) {
            int found = boundaries.first(separator, earliest, end() - 1);
            if (found >= 0) {
                return boundaries.isKept(found) ? end() : found;
            }
        }
        return end();
    }

    /** The best cut that leaves something new in the passage, or -1. */
    private int cutAfter(int covered, int begin) {
        int latest = latest(begin);
        if (latest == to) {
            return latest;
        }
        int room = latest - covered;
        for (Fill fill : COARSE_TO_FINE) {
            int found = boundaries.last(fill.separator, covered + Math.max(1, room / fill.divisor), latest);
            if (found >= 0) {
                return found;
            }
        }
        return last(LAST_RESORTS, covered + 1, latest);
    }
}
