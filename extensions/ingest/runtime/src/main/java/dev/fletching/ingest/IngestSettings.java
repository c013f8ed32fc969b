package dev.fletching.ingest;

/**
 * How the ingestor works where the caller does not say.
 *
 * @param passageTokens most tokens in a passage; positive
 * @param commitPassages how many passages are put before they are committed; positive
 * @param heldChars how many chars of a file's documents are kept between checking and indexing it; a file with more is read
 *        twice
 */
public record IngestSettings(int passageTokens, int commitPassages, long heldChars) {

    private static final long HELD_CHARS = 1 << 22;

    /** As the configuration gives them. */
    public static IngestSettings of(int passageTokens, int commitPassages) {
        return new IngestSettings(passageTokens, commitPassages, HELD_CHARS);
    }

    /** Refuses numbers that are not positive. */
    public IngestSettings {
        if (passageTokens < 1 || commitPassages < 1) {
            throw new IllegalArgumentException("passageTokens and commitPassages must be positive, got %d and %d"
                    .formatted(passageTokens, commitPassages));
        }
    }
}
