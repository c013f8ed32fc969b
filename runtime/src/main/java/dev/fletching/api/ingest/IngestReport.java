package dev.fletching.api.ingest;

import java.util.List;

/**
 * What became of the inputs.
 *
 * @param documents documents that were put into the index
 * @param passages passages that were put into the index
 * @param truncated passages that were longer than the model reads
 * @param skipped files that no reader accepts, and documents without text, with the reason
 * @param failed files that could not be read, with the reason; nothing of them is in the index
 * @since 0.1
 */
public record IngestReport(long documents, long passages, long truncated, List<Note> skipped, List<Note> failed) {

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
}
