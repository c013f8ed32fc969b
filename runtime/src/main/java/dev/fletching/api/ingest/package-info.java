/**
 * Files to documents, documents to passages, passages into an index.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.ingest;

import org.jspecify.annotations.NullMarked;
