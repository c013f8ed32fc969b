/**
 * Document readers for plain text, Markdown, JSON and JSON Lines, and what all readers share.
 */
@NullMarked
package dev.fletching.ingest.reader;

import org.jspecify.annotations.NullMarked;
