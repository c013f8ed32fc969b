/**
 * Retrievers over any embedder and any index, one factory for each way to rank.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.retrieval;

import org.jspecify.annotations.NullMarked;
