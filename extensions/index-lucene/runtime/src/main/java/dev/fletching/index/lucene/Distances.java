package dev.fletching.index.lucene;

import java.nio.ByteBuffer;

/** Compares a query with vectors that lie one behind the other in a buffer, as little-endian floats. Safe for many threads. */
interface Distances {

    /**
     * Inner products.
     *
     * @param query sets the dimensions
     * @param vectors the vectors
     * @param ordinals which of them; each must lie within the buffer, and is not checked
     * @param count how many of the ordinals
     * @param results gets a number for each
     */
    void dot(float[] query, ByteBuffer vectors, int[] ordinals, int count, float[] results);

    /** Squares of Euclidean distances; parameters as of {@link #dot}. */
    void square(float[] query, ByteBuffer vectors, int[] ordinals, int count, float[] results);
}
