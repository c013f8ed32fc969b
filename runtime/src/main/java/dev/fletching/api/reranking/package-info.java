/**
 * Passages scored against a query.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.reranking;

import org.jspecify.annotations.NullMarked;
