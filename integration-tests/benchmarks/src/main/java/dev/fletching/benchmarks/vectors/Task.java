package dev.fletching.benchmarks.vectors;

import java.nio.file.Path;

/**
 * What a process measures.
 *
 * @param kind which index
 * @param build whether it is built, or searched
 * @param settings of the run
 * @param folder of the index
 */
record Task(IndexKind kind, boolean build, Settings settings, Path folder) {}
