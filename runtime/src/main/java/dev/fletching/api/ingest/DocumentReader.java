package dev.fletching.api.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.fletching.api.ExtensionPoint;

/**
 * Reads documents from files of one format.
 *
 * @since 0.1
 */
@ExtensionPoint("document-reader")
public interface DocumentReader {

    /** Whether it reads files of this name. Does not open the file. */
    boolean accepts(Path file);

    /**
     * Read a file's documents, one at a time.
     *
     * @param file the file
     * @param id id for a document that has none of its own; a file of several appends to it
     * @param sink gets the documents in their order
     * @throws dev.fletching.api.FletchingException if the file is damaged; names the place, as line and column where it can
     */
    void read(Path file, String id, Consumer<Document> sink);

    /**
     * Read a file's documents as the other method does, with columns that the caller chose. Formats without columns ignore them.
     *
     * @param columns which columns or fields make up a document
     */
    default void read(Path file, String id, Columns columns, Consumer<Document> sink) {
        read(file, id, sink);
    }
}
