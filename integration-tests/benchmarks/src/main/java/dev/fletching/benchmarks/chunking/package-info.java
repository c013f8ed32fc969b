/**
 * How well splitters cut for retrieval.
 */
@NullMarked
package dev.fletching.benchmarks.chunking;

import org.jspecify.annotations.NullMarked;
