package dev.fletching.embedding.djl.onnx;

import java.nio.ByteBuffer;
import java.util.Optional;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * A session, with the memory that it reads its weights from.
 *
 * @param session runs the graph
 * @param weights a mapping that must stay reachable as long as the session lives, where there is one
 */
record OpenGraph(OrtSession session, Optional<ByteBuffer> weights) implements AutoCloseable {

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
