package dev.fletching.ingest.split;

import dev.fletching.api.ingest.SplitSize;

/**
 * Packs whole sentences into passages; one that is too long is cut at words, and at tokens where a word is too long. Whole
 * sentences alone are repeated. Used by one thread.
 */
final class SentenceCutter extends Cuts {

    private static final Separator[] COARSE_TO_FINE = {Separator.SENTENCE, Separator.WORD, Separator.TOKEN, Separator.MARK};

    SentenceCutter(Boundaries boundaries, SplitSize size) {
        super(boundaries, size, 0, boundaries.tokens());
    }

    @Override
    void advance() {
        int overlapped = overlapStart();
        int cut = boundaries.last(Separator.SENTENCE, end() + 1, latest(overlapped));
        if (cut >= 0) {
            cut(overlapped, cut);
        } else {
            cut(end(), cutAfter(end()));
        }
    }

    private int overlapStart() {
        if (end() == 0) {
            return 0;
        }
        int found = boundaries.first(Separator.SENTENCE, earliestOverlap(), end());
        return found < 0 ? end() : found;
    }

    private int cutAfter(int begin) {
        int cut = last(COARSE_TO_FINE, begin + 1, latest(begin));
        return cut < 0 ? shortest(begin) : cut;
    }
}
