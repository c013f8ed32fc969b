/**
 * Word documents.
 */
@NullMarked
package dev.fletching.ingest.reader.docx;

import org.jspecify.annotations.NullMarked;
