package dev.fletching.benchmarks;

import java.util.Optional;

/**
 * Figures of one peer on one workload over all rounds.
 *
 * @param workload what was embedded
 * @param peer by whom
 * @param p50Millis median over rounds of a round's median
 * @param p95Millis median over rounds of a round's 95th percentile
 * @param cpuMillis median over rounds of the processor time of a pass
 * @param peakMegabytes median over rounds
 * @param agreement with golden values, or with raw ONNX Runtime; empty where that did not run
 */
record Figures(String workload, String peer, double p50Millis, double p95Millis, double cpuMillis, double peakMegabytes,
        Optional<Agreement> agreement) {}
