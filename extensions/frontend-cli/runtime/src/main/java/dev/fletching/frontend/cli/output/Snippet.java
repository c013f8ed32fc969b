package dev.fletching.frontend.cli.output;

import java.util.List;

import dev.fletching.api.index.Match;

/** The part of a text that has most of the matches, on one line, with the matches marked. */
public final class Snippet {

    private static final String MARK = "**";
    private static final String CUT = "…";
    private static final int LEAD = 20;

    private Snippet() {}

    /**
     * Cut and mark a text.
     *
     * @param text any text
     * @param matches places of it, in order, none overlapping another
     * @param width how many chars of the text are shown at most, marks not counted
     */
    public static String of(String text, List<Match> matches, int width) {
        int start = start(text, matches, width);
        int end = end(text, start, width);
        StringBuilder marked = new StringBuilder(start > 0 ? CUT : "");
        int at = start;
        for (Match match : matches) {
            if (match.start() >= start && match.end() <= end) {
                marked.append(text, at, match.start()).append(MARK).append(text, match.start(), match.end()).append(MARK);
                at = match.end();
            }
        }
        marked.append(text, at, end).append(end < text.length() ? CUT : "");
        return Display.oneLine(marked.toString());
    }

    /** Where a window begins that holds most matches, the earliest of such; at a word where one is near. */
    private static int start(String text, List<Match> matches, int width) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < matches.size(); first++) {
            int start = Math.max(0, matches.get(first).start() - LEAD);
            int inside = first;
            while (inside < matches.size() && matches.get(inside).end() <= start + width) {
                inside++;
            }
            if (inside - first > most) {
                most = inside - first;
                best = start;
            }
        }
        if (best == 0) {
            return 0;
        }
        int space = text.indexOf(' ', best);
        int start = space >= 0 && space < best + LEAD ? space + 1 : best;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int end(String text, int start, int width) {
        int end = Math.min(text.length(), start + width);
        if (end == text.length()) {
            return end;
        }
        int space = text.lastIndexOf(' ', end);
        if (space > end - LEAD && space > start) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
