package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.Path;

import dev.fletching.api.ingest.Document;

/**
 * A file to index.
 *
 * @param file where its bytes are
 * @param id its path within its input, with forward slashes
 * @param source what people know it by: its path, or for a file of an archive the archive's, {@code !/} and the path within it
 * @param place the one name of all that it has: its real path, or that of the archive, {@code !/} and the path within it
 * @param bytes how large it is; 0 for a file of an archive, whose bytes are the archive's
 */
record Found(Path file, String id, String source, String place, long bytes) {

    /** A file of this archive. */
    Found entry(Path unpacked, String name) {
        return new Found(unpacked, id + "!/" + name, source + "!/" + name, place + "!/" + name, 0);
    }

    /** The real path of a file or folder, as far as it can be known. */
    static Path placeOf(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** A document of it, with the source that people know. */
    Document named(Document document) {
        if (!document.source().equals(file.toString()) || source.equals(document.source())) {
            return document;
        }
        return new Document(document.id(), source, document.title(), document.text(), document.sections(), document.pages(),
                document.metadata());
    }

    /** A message about it that names it as people do. */
    String named(String message) {
        return message.replace(file.toString(), source);
    }
}
