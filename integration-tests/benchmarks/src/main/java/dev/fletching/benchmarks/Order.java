package dev.fletching.benchmarks;

import java.util.List;

import dev.fletching.benchmarks.peer.Model;
import dev.fletching.benchmarks.peer.PeerKind;

/**
 * What one process is to measure.
 *
 * @param peer who
 * @param model with which model
 * @param onnx the model's graph
 * @param tokenizer the model's tokenizer
 * @param workload how often
 * @param texts on what
 */
record Order(PeerKind peer, Model model, String onnx, String tokenizer, Workload workload, List<String> texts) {}
