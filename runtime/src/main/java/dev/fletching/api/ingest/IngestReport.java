package dev.fletching.api.ingest;

import java.util.List;

/**
 * What became of the inputs.
 *
 * @param documents documents that were put into the index
 * @param passages passages that were put into the index
 * @param truncated passages that were embedded and are longer than the model reads
 * @param upkeep what was there already, and what is there no more
 * @param skipped files that no reader accepts, and documents without text, with the reason
 * @param failed files that could not be read, with the reason; what an earlier run put of them stays
 * @since 0.1
 */
public record IngestReport(long documents, long passages, long truncated, Upkeep upkeep, List<Note> skipped,
        List<Note> failed) {

    /**
     * What was there already, and what is there no more.
     *
     * @param unchangedFiles files that were passed over, since the index has them as they are; an archive counts as one
     * @param embeddedTexts texts that were embedded
     * @param reusedVectors passages whose vector was there already, from an earlier run or of an equal text
     * @param removedSources files that were removed from the index
     * @param removedPassages passages that were removed from the index, those of changed files included
     */
    public record Upkeep(long unchangedFiles, long embeddedTexts, long reusedVectors, long removedSources,
            long removedPassages) {

        /** Nothing was there, and all was new. */
        public static final Upkeep NONE = new Upkeep(0, 0, 0, 0, 0);
    }

    /**
     * What happened to one file or document.
     *
     * @param subject the file, or the file and the document's id
     * @param reason why
     */
    public record Note(String subject, String reason) {}

    /** Takes copies of the lists. */
    public IngestReport {
        skipped = List.copyOf(skipped);
        failed = List.copyOf(failed);
    }

    /** A report of inputs that were all new. */
    public IngestReport(long documents, long passages, long truncated, List<Note> skipped, List<Note> failed) {
        this(documents, passages, truncated, Upkeep.NONE, skipped, failed);
    }
}
