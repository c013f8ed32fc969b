package dev.fletching.benchmarks.peer;

import java.util.List;

/** An embedder that is measured. */
public interface Peer extends AutoCloseable {

    /** Embed texts as documents, in order; vectors need not be normalised. */
    float[][] embed(List<String> texts);

    @Override
    void close();
}
