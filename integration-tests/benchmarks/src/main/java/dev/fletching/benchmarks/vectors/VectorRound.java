package dev.fletching.benchmarks.vectors;

import java.util.Map;

/**
 * What all indexes did in one round.
 *
 * @param built what building took
 * @param searched what searching gave
 */
record VectorRound(Map<IndexKind, Built> built, Map<IndexKind, Searched> searched) {}
