package dev.fletching.benchmarks;

/**
 * What one process measured.
 *
 * @param wallMillis time of every pass
 * @param cpuMillis processor time of a pass, all threads, on average
 * @param peakMegabytes most memory that was resident
 * @param vectors of the last pass, one a text
 */
record Measured(double[] wallMillis, double cpuMillis, double peakMegabytes, float[][] vectors) {

    double p50() {
        return Statistics.median(wallMillis);
    }

    double p95() {
        return Statistics.percentile(0.95, wallMillis);
    }
}
