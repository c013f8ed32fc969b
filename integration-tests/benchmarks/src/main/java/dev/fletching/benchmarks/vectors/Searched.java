package dev.fletching.benchmarks.vectors;

import java.util.Map;

/**
 * What searching an index gave.
 *
 * @param effort candidates that a search keeps, the fewest that reach the recall among all vectors
 * @param peakMegabytes most memory that was resident, pages of mapped files included
 * @param ownMegabytes memory that is no mapped file, at the end
 * @param figures of each selection
 */
record Searched(int effort, double peakMegabytes, double ownMegabytes, Map<Selection, Figures> figures) {

    /**
     * Of one selection.
     *
     * @param recall share of the ten nearest that was found
     * @param queriesPerSecond of one thread, by the clock
     * @param queriesPerCpuSecond of one thread, by its processor time
     */
    record Figures(double recall, double queriesPerSecond, double queriesPerCpuSecond) {}
}
