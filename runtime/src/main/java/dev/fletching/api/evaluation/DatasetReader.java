package dev.fletching.api.evaluation;

import java.nio.file.Path;

import dev.fletching.api.ExtensionPoint;

/**
 * Reads retrieval data sets of one format.
 *
 * @since 0.1
 */
@ExtensionPoint("dataset-reader")
public interface DatasetReader {

    /** What it reads, in a few words, as in "a folder in BEIR's layout"; shown where no reader accepts a path. */
    String format();

    /** Whether the file or folder looks like its format. Looks at names, not into files. */
    boolean accepts(Path path);

    /**
     * Read a data set.
     *
     * @throws dev.fletching.api.FletchingException if a file is missing, empty or damaged, naming the place, or if judgements
     *         name queries or documents that are not there
     */
    RetrievalDataset read(Path path);
}
