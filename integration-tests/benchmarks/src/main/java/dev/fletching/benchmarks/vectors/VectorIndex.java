package dev.fletching.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Path;

/** An index that is measured. */
interface VectorIndex {

    /** Build it of all vectors by one thread, and leave it in a folder that is empty. */
    void build(Corpus corpus, Path folder) throws IOException;

    /**
     * Open it for search.
     *
     * @param effort how many candidates a search keeps
     */
    Searching open(Path folder, int effort) throws IOException;

    /** An index that is open. Not safe for many threads. */
    interface Searching extends AutoCloseable {

        /** Find the ordinals of the k nearest of a selection. */
        int[] nearest(float[] query, int k, Selection selection) throws IOException;

        @Override
        void close() throws IOException;
    }
}
