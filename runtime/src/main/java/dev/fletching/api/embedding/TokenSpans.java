package dev.fletching.api.embedding;

import java.util.Arrays;

/**
 * Where the tokens of a text lie, special tokens left out. Positions are char indexes into the text, ascending.
 *
 * @param starts index of each token's first char
 * @param ends index after each token's last char
 * @since 0.1
 */
public record TokenSpans(int[] starts, int[] ends) {

    /** Refuses arrays of two lengths. */
    public TokenSpans {
        if (starts.length != ends.length) {
            throw new IllegalArgumentException(
                    "starts and ends must have one length, got " + starts.length + " and " + ends.length);
        }
    }

    /** How many tokens there are. */
    public int count() {
        return starts.length;
    }

    /** How many tokens begin at or after {@code from} and before {@code to}. */
    public int countBetween(int from, int to) {
        return firstAtOrAfter(to) - firstAtOrAfter(from);
    }

    private int firstAtOrAfter(int position) {
        int found = Arrays.binarySearch(starts, position);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == position) {
            found--;
        }
        return found;
    }
}
