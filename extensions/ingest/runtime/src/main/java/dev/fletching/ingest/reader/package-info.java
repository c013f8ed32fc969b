/**
 * Document readers for plain text, Markdown and JSON Lines.
 */
@NullMarked
package dev.fletching.ingest.reader;

import org.jspecify.annotations.NullMarked;
