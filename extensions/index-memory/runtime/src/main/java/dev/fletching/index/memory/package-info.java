/**
 * An exact passage index in memory, the measure of all others.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.index.memory;

import org.jspecify.annotations.NullMarked;
