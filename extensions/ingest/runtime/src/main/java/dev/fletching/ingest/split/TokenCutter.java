package dev.fletching.ingest.split;

import dev.fletching.api.ingest.SplitSize;

/** Cuts windows of a fixed number of tokens, whatever lies between them. Used by one thread. */
final class TokenCutter extends Cuts {

    TokenCutter(Boundaries boundaries, SplitSize size) {
        super(boundaries, size, 0, boundaries.tokens());
    }

    @Override
    void advance() {
        int overlapped = end() == 0 ? 0 : boundaries.first(Separator.MARK, earliestOverlap(), end());
        int cut = cutAfter(overlapped);
        if (cut > end()) {
            cut(overlapped, cut);
        } else {
            cut(end(), cutAfter(end()));
        }
    }

    /** The last boundary within the size, or the first one at all where a character alone has more tokens. */
    private int cutAfter(int begin) {
        int cut = boundaries.last(Separator.MARK, begin + 1, latest(begin));
        return cut < 0 ? shortest(begin) : cut;
    }
}
