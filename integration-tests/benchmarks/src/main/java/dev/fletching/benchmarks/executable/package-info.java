/** Measures whole processes: native executables beside the same application in the JVM. */
@NullMarked
package dev.fletching.benchmarks.executable;

import org.jspecify.annotations.NullMarked;
