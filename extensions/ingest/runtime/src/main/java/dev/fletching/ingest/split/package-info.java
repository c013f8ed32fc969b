/**
 * Splitters: documents to passages.
 */
@NullMarked
package dev.fletching.ingest.split;

import org.jspecify.annotations.NullMarked;
