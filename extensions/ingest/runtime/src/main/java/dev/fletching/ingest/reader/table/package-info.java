/**
 * Tables: files of separated values.
 */
@NullMarked
package dev.fletching.ingest.reader.table;

import org.jspecify.annotations.NullMarked;
