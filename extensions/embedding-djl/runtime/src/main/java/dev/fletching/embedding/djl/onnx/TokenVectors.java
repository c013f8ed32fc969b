package dev.fletching.embedding.djl.onnx;

import dev.fletching.embedding.djl.pooling.TokenRows;

/** Takes the token vectors of a run. */
@FunctionalInterface
public interface TokenVectors {

    /**
     * Take the token vectors of one text.
     *
     * @param index place of the text in the run
     * @param rows its vectors; valid during the call only
     */
    void take(int index, TokenRows rows);
}
