/** Runs the peers in alternating processes and sets their figures side by side. */
@NullMarked
package dev.fletching.benchmarks;

import org.jspecify.annotations.NullMarked;
