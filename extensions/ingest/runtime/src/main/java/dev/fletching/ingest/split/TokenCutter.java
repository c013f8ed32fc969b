package dev.fletching.ingest.split;

import dev.fletching.api.ingest.SplitSize;

/** Cuts windows of a fixed number of tokens, whatever lies between them. Used by one thread. */
final class TokenCutter implements Cuts {

    private final Boundaries boundaries;
    private final SplitSize size;
    private int start;
    private int end;

    TokenCutter(Boundaries boundaries, SplitSize size) {
        this.boundaries = boundaries;
        this.size = size;
    }

    @Override
    public boolean next() {
        int all = boundaries.tokens();
        if (end == all) {
            return false;
        }
        int overlapped = end == 0 ? 0 : boundaries.first(Separator.MARK, Math.max(start + 1, end - size.overlapTokens()), end);
        int cut = cutAfter(overlapped);
        start = cut > end ? overlapped : end;
        end = cut > end ? cut : cutAfter(end);
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

    /** The last boundary within the size, or the first one at all where a character alone has more tokens. */
    private int cutAfter(int from) {
        int latest = (int) Math.min((long) from + size.maxTokens(), boundaries.tokens());
        int cut = boundaries.last(Separator.MARK, from + 1, latest);
        return cut < 0 ? boundaries.first(Separator.MARK, from + 1, boundaries.tokens()) : cut;
    }
}
