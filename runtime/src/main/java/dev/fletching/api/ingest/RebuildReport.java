package dev.fletching.api.ingest;

/**
 * What came of making an index anew.
 *
 * @param passages how many the new index has
 * @param embedded how many of them were embedded in this run
 * @param truncated how many of these were longer than the model reads
 * @since 0.1
 */
public record RebuildReport(long passages, long embedded, long truncated) {}
