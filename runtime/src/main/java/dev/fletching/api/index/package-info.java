/**
 * Passages with their vectors, kept and searched.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.index;

import org.jspecify.annotations.NullMarked;
