/** The embedders that are measured, behind one interface. */
@NullMarked
package dev.fletching.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
