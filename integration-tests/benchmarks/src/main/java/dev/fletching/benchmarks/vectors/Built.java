package dev.fletching.benchmarks.vectors;

/**
 * What building an index took.
 *
 * @param wallSeconds until it was on disk
 * @param cpuSeconds of all threads
 * @param peakMegabytes most memory that was resident, vectors and texts that are indexed included
 * @param diskMegabytes size of its files
 */
record Built(double wallSeconds, double cpuSeconds, double peakMegabytes, double diskMegabytes) {}
