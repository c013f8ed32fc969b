package dev.fletching.api.ingest;

import dev.fletching.api.ProgressListener;

/**
 * Takes files into an index: read, split, embed, put. A bean of every application that has the ingest extension.
 *
 * @since 0.1
 */
public interface Ingestor {

    /**
     * Take the inputs into the index, committing in steps. One file that cannot be read does not stop the rest. A file whose
     * content and settings are as they were when it was indexed is passed over; no text that the index has is embedded again.
     *
     * @throws dev.fletching.api.FletchingException if an input does not exist, or the index or the model fails
     */
    IngestReport ingest(IngestRequest request, ProgressListener progress);
}
