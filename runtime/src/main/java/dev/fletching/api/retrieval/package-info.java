/**
 * Queries to ranked passages.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.retrieval;

import org.jspecify.annotations.NullMarked;
