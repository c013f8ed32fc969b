package dev.fletching.ingest.split;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.ingest.Section;

/**
 * The places between the tokens of a text. Boundary {@code i} lies before token {@code i}; the last one is the text's end.
 * Made once a text, in time linear in its length.
 */
final class Boundaries {

    private final Separator[] separators;
    private final int[] positions;
    private final BitSet kept = new BitSet();

    private Boundaries(int count, int end) {
        separators = new Separator[count + 1];
        positions = new int[count + 1];
        Arrays.fill(separators, Separator.NONE);
        separators[0] = Separator.SECTION;
        separators[count] = Separator.SECTION;
        positions[count] = end;
        positions[0] = 0;
    }

    static Boundaries of(String text, TokenSpans tokens, List<Section> sections) {
        int count = tokens.count();
        Boundaries boundaries = new Boundaries(count, text.length());
        SectionStarts starts = new SectionStarts(sections);
        int covered = 0;
        for (int i = 1; i < count; i++) {
            covered = Math.max(covered, Math.max(tokens.ends()[i - 1], tokens.starts()[i - 1] + 1));
            int from = covered;
            int to = tokens.starts()[i];
            boundaries.positions[i] = Math.max(boundaries.positions[i - 1], to);
            if (from <= to && to < text.length()) {
                Gap gap = Gap.between(text, from, to);
                boundaries.set(i, starts.within(from, to).map(at -> new Gap(Separator.SECTION, at)).orElse(gap));
            }
        }
        return boundaries;
    }

    private void set(int boundary, Gap gap) {
        separators[boundary] = gap.separator();
        if (gap.separator() != Separator.NONE) {
            positions[boundary] = gap.position();
        }
    }

    /**
     * Let sentences end where an iterator says, and at blank lines; line ends are no more than white space then.
     *
     * @param sentences goes over the text
     */
    Boundaries withSentences(BreakIterator sentences) {
        int next = sentences.first();
        for (int i = 1; i < tokens(); i++) {
            if (separators[i].atLeast(Separator.BLANK_LINE) || !separators[i].atLeast(Separator.WORD)) {
                continue;
            }
            while (next != BreakIterator.DONE && next < positions[i]) {
                next = sentences.next();
            }
            separators[i] = next == positions[i] ? Separator.SENTENCE : Separator.WORD;
        }
        return this;
    }

    /** Keep a part of the text whole, if it has no more than some tokens. */
    void keep(int start, int end, int maxTokens) {
        int from = boundaryAt(start, 0);
        int to = boundaryAt(end, from);
        if (to - from > maxTokens) {
            return;
        }
        for (int i = from + 1; i < to; i++) {
            if (separators[i].atLeast(Separator.TOKEN)) {
                separators[i] = Separator.TOKEN;
                kept.set(i);
            }
        }
    }

    /** Whether a boundary lies in a part that is kept whole. */
    boolean isKept(int boundary) {
        return kept.get(boundary);
    }

    /** The boundary that a section begins at, or {@code from} where no boundary from there on is the beginning of it. */
    int sectionAt(int start, int from) {
        int found = boundaryAt(start, from);
        return found < tokens() && separators[found] == Separator.SECTION ? found : from;
    }

    /** The first boundary at a position or after it. */
    private int boundaryAt(int position, int from) {
        int low = from;
        int high = tokens();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many tokens there are; the number of the last boundary too. */
    int tokens() {
        return separators.length - 1;
    }

    /** What lies at a boundary; never {@link Separator#NONE} at the first and the last. */
    Separator separator(int boundary) {
        return separators[boundary];
    }

    /** Index of the first char after a boundary. */
    int position(int boundary) {
        return positions[boundary];
    }

    /** The last boundary of at least a kind from {@code from} to {@code to}, or -1. */
    int last(Separator least, int from, int to) {
        for (int i = to; i >= from; i--) {
            if (separators[i].atLeast(least)) {
                return i;
            }
        }
        return -1;
    }

    /** The first boundary of at least a kind from {@code from} to {@code to}, or -1. */
    int first(Separator least, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (separators[i].atLeast(least)) {
                return i;
            }
        }
        return -1;
    }
}
