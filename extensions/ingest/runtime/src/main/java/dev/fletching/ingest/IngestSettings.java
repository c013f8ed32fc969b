package dev.fletching.ingest;

/**
 * How the ingestor works where the caller does not say.
 *
 * @param passageTokens most tokens in a passage; positive
 * @param commitPassages how many passages are put before they are committed; positive
 * @param heldChars how many chars of a file's documents are kept between checking and indexing it; a file with more is read
 *        twice
 * @param archives how far zip archives are unpacked
 */
public record IngestSettings(int passageTokens, int commitPassages, long heldChars, ArchiveLimits archives) {

    private static final long HELD_CHARS = 1 << 22;
    private static final long ARCHIVE_BYTES = 1L << 30;

    /** As the configuration gives them. */
    public static IngestSettings of(int passageTokens, int commitPassages, ArchiveLimits archives) {
        return new IngestSettings(passageTokens, commitPassages, HELD_CHARS, archives);
    }

    /** With the usual limits of archives. */
    public IngestSettings(int passageTokens, int commitPassages, long heldChars) {
        this(passageTokens, commitPassages, heldChars, ArchiveLimits.of(ARCHIVE_BYTES));
    }

    /** Refuses numbers that are not positive. */
    public IngestSettings {
        if (passageTokens < 1 || commitPassages < 1) {
            throw new IllegalArgumentException("passageTokens and commitPassages must be positive, got %d and %d"
                    .formatted(passageTokens, commitPassages));
        }
    }
}
