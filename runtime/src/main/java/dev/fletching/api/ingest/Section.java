package dev.fletching.api.ingest;

/**
 * A part of a document under a heading.
 *
 * @param path headings from the outermost to its own, joined by {@code " > "}
 * @param start index of its first char in the document's text; it ends where the next one begins
 * @since 0.1
 */
public record Section(String path, int start) {}
