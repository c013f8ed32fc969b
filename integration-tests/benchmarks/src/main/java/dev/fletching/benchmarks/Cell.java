package dev.fletching.benchmarks;

import dev.fletching.benchmarks.peer.PeerKind;

/**
 * A place in the table of figures.
 *
 * @param workload row
 * @param peer column
 */
record Cell(Workload workload, PeerKind peer) {}
