/**
 * PDF files.
 */
@NullMarked
package dev.fletching.ingest.reader.pdf;

import org.jspecify.annotations.NullMarked;
