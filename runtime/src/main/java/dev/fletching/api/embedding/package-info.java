/**
 * Texts to vectors.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.embedding;

import org.jspecify.annotations.NullMarked;
