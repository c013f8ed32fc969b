package dev.fletching.embedding.djl.onnx;

import java.nio.file.Path;

/**
 * A graph on this machine.
 *
 * @param onnx the ONNX file
 * @param inCache whether it lies in the cache, so that its optimised form, which opens in a fraction of the time, may be kept
 *        beside it; nothing is written into a folder of the user's
 * @param task what it was exported for
 */
public record GraphFile(Path onnx, boolean inCache, GraphTask task) {}
