package dev.fletching.embedding.djl.pooling;

import java.nio.FloatBuffer;

/**
 * The rows of one text within the output of a run: a vector a token, or one row of logits. Padding, on whichever side, lies
 * outside.
 *
 * @param values the run's output, row after row; only read, by absolute position
 * @param first index of the text's first row
 * @param count how many rows the text has
 * @param width length of a row
 */
public record TokenRows(FloatBuffer values, int first, int count, int width) {

    /** Refuses rows that do not lie in the values. */
    public TokenRows {
        if (first < 0 || count < 0 || width < 1 || (long) (first + count) * width > values.limit()) {
            throw new IllegalArgumentException("rows must lie within the output, got first %d, count %d, width %d of %d values"
                    .formatted(first, count, width, values.limit()));
        }
    }

    /** Copy a row, counted within the text, into an array of the width. */
    public void read(int row, float[] into) {
        values.get((first + row) * width, into, 0, width);
    }

    /** The same text without its first rows, or without any where it has fewer. */
    public TokenRows skip(int rows) {
        int skipped = Math.min(rows, count);
        return new TokenRows(values, first + skipped, count - skipped, width);
    }
}
