/**
 * Web pages.
 */
@NullMarked
package dev.fletching.ingest.reader.html;

import org.jspecify.annotations.NullMarked;
