package dev.fletching.ingest.reader;

/**
 * How much a reader takes into memory at once.
 *
 * @param maxFileBytes largest file that is read whole; positive
 * @param maxLineBytes longest line of a file that is read line by line; positive
 */
public record ReadLimits(long maxFileBytes, long maxLineBytes) {

    /** What one Java array can hold, with room to see that there is more. */
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;

    /** Refuses limits that are not positive or that no array can hold. */
    public ReadLimits {
        check("maxFileBytes", maxFileBytes);
        check("maxLineBytes", maxLineBytes);
    }

    private static void check(String name, long bytes) {
        if (bytes < 1 || bytes > LARGEST_ARRAY) {
            throw new IllegalArgumentException("%s must be 1 to %d, got %d".formatted(name, LARGEST_ARRAY, bytes));
        }
    }
}
