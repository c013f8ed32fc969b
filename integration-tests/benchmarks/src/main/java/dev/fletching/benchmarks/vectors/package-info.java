/**
 * Measures indexes of vectors beside others: time to build, recall, queries a second, memory and size.
 */
@NullMarked
package dev.fletching.benchmarks.vectors;

import org.jspecify.annotations.NullMarked;
