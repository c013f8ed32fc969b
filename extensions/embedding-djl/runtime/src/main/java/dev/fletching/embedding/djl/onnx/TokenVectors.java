package dev.fletching.embedding.djl.onnx;

import dev.fletching.embedding.djl.pooling.TokenRows;

/** Takes the rows that a run gives of each text: a vector a token, or its logits. */
@FunctionalInterface
public interface TokenVectors {

    /**
     * Take the rows of one text.
     *
     * @param index place of the text in the run
     * @param rows its token vectors, or one row of logits; valid during the call only
     */
    void take(int index, TokenRows rows);
}
