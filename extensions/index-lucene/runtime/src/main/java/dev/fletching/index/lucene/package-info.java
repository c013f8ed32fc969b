/**
 * A durable passage index on Lucene, with exact and HNSW search of vectors.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.index.lucene;

import org.jspecify.annotations.NullMarked;
