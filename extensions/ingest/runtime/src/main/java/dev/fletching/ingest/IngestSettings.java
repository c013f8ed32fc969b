package dev.fletching.ingest;

import java.time.Duration;
import java.util.function.LongSupplier;

import dev.fletching.api.ingest.Columns;

/**
 * How the ingestor works where the caller does not say.
 *
 * @param passageTokens most tokens in a passage; positive
 * @param commitPassages how many passages are put before they are committed; positive
 * @param heldChars how many chars of a file's documents are kept between checking and indexing it; a file with more is read
 *        twice
 * @param archives how far zip archives are unpacked
 * @param columns the columns that readers take where the caller does not say
 * @param commitEvery how long passages that were put may wait for their commit
 * @param nanoClock the time, in nanoseconds
 */
public record IngestSettings(int passageTokens, int commitPassages, long heldChars, ArchiveLimits archives, Columns columns,
        Duration commitEvery, LongSupplier nanoClock) {

    private static final long HELD_CHARS = 1 << 22;
    private static final long ARCHIVE_BYTES = 1L << 30;

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);

    /** As the configuration gives them. */
    public static IngestSettings of(int passageTokens, int commitPassages, ArchiveLimits archives, Columns columns,
            Duration commitEvery) {
        return new IngestSettings(passageTokens, commitPassages, HELD_CHARS, archives, columns, commitEvery, System::nanoTime);
    }

    /** With the usual columns and time. */
    public IngestSettings(int passageTokens, int commitPassages, long heldChars, ArchiveLimits archives) {
        this(passageTokens, commitPassages, heldChars, archives, Columns.USUAL, COMMIT_EVERY, System::nanoTime);
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
