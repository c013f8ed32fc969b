package dev.fletching.ingest.reader;

import java.time.Duration;

/**
 * How much a reader takes into memory at once, and how long it may take.
 *
 * @param maxFileBytes largest file of text that is read whole, and most characters that are taken out of any file; positive
 * @param maxLineBytes longest line or record of a file that is read piece by piece; positive
 * @param maxDocumentBytes largest PDF or DOCX file, and the most that one part of it may unpack to; positive
 * @param maxPages most pages of a PDF file; positive
 * @param maxTime longest time that a PDF, DOCX or HTML file may take; positive
 */
public record ReadLimits(long maxFileBytes, long maxLineBytes, long maxDocumentBytes, int maxPages, Duration maxTime) {

    /** What one Java array can hold, with room to see that there is more. */
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;
    private static final long DOCUMENT_BYTES = 64L << 20;
    private static final int PAGES = 10_000;
    private static final Duration TIME = Duration.ofMinutes(1);

    /** Refuses limits that are not positive or that no array can hold. */
    public ReadLimits {
        check("maxFileBytes", maxFileBytes);
        check("maxLineBytes", maxLineBytes);
        check("maxDocumentBytes", maxDocumentBytes);
        if (maxPages < 1 || !maxTime.isPositive()) {
            throw new IllegalArgumentException("maxPages and maxTime must be positive, got %d and %s"
                    .formatted(maxPages, maxTime));
        }
    }

    /** Limits for text, and the usual ones for the rest. */
    public ReadLimits(long maxFileBytes, long maxLineBytes) {
        this(maxFileBytes, maxLineBytes, DOCUMENT_BYTES, PAGES, TIME);
    }

    private static void check(String name, long bytes) {
        if (bytes < 1 || bytes > LARGEST_ARRAY) {
            throw new IllegalArgumentException("%s must be 1 to %d, got %d".formatted(name, LARGEST_ARRAY, bytes));
        }
    }
}
