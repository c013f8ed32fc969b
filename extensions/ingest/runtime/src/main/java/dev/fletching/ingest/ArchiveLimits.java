package dev.fletching.ingest;

/**
 * How far zip archives are unpacked.
 *
 * @param maxBytes most bytes that all files of an input unpack to, nested archives included; positive
 * @param maxEntries most entries of an input, those of nested archives included; positive
 * @param maxDepth how many archives may lie within each other; positive
 * @param maxRatio how many times larger than packed a file may be, once it has more than a megabyte; positive
 */
public record ArchiveLimits(long maxBytes, int maxEntries, int maxDepth, int maxRatio) {

    private static final int ENTRIES = 100_000;
    private static final int DEPTH = 3;
    private static final int RATIO = 200;

    /** Refuses limits that are not positive. */
    public ArchiveLimits {
        if (maxBytes < 1 || maxEntries < 1 || maxDepth < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("limits of archives must be positive, got %d, %d, %d and %d"
                    .formatted(maxBytes, maxEntries, maxDepth, maxRatio));
        }
    }

    /** The usual limits, with bytes of its own. */
    public static ArchiveLimits of(long maxBytes) {
        return new ArchiveLimits(maxBytes, ENTRIES, DEPTH, RATIO);
    }
}
