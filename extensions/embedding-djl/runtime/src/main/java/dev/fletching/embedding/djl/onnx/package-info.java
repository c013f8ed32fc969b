/** Graphs run by ONNX Runtime, in batches by token budget, on all cores. */
@NullMarked
package dev.fletching.embedding.djl.onnx;

import org.jspecify.annotations.NullMarked;
