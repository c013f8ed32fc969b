package dev.fletching.ingest.split;

import dev.fletching.api.ingest.SplitSize;

/**
 * Packs whole sentences into passages; one that is too long is cut at words, and at tokens where a word is too long. Whole
 * sentences alone are repeated. Used by one thread.
 */
final class SentenceCutter implements Cuts {

    private static final Separator[] COARSE_TO_FINE = {Separator.SENTENCE, Separator.WORD, Separator.TOKEN, Separator.MARK};

    private final Boundaries boundaries;
    private final SplitSize size;
    private int start;
    private int end;

    SentenceCutter(Boundaries boundaries, SplitSize size) {
        this.boundaries = boundaries;
        this.size = size;
    }

    @Override
    public boolean next() {
        if (end == boundaries.tokens()) {
            return false;
        }
        int overlapped = overlapStart();
        int cut = boundaries.last(Separator.SENTENCE, end + 1, latest(overlapped));
        start = cut < 0 ? end : overlapped;
        end = cut < 0 ? cutAfter(end) : cut;
        return true;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    private int overlapStart() {
        if (end == 0) {
            return 0;
        }
        int found = boundaries.first(Separator.SENTENCE, Math.max(start + 1, end - size.overlapTokens()), end);
        return found < 0 ? end : found;
    }

    private int cutAfter(int from) {
        for (Separator separator : COARSE_TO_FINE) {
            int found = boundaries.last(separator, from + 1, latest(from));
            if (found >= 0) {
                return found;
            }
        }
        return boundaries.first(Separator.MARK, from + 1, boundaries.tokens());
    }

    private int latest(int from) {
        return (int) Math.min((long) from + size.maxTokens(), boundaries.tokens());
    }
}
