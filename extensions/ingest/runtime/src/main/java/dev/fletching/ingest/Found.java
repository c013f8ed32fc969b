package dev.fletching.ingest;

import java.nio.file.Path;

import dev.fletching.api.ingest.Document;

/**
 * A file to index.
 *
 * @param file where its bytes are
 * @param id its path within its input, with forward slashes
 * @param source what people know it by: its path, or for a file of an archive the archive's, {@code !/} and the path within it
 */
record Found(Path file, String id, String source) {

    /** A file that lies in a folder. */
    static Found of(Path file, String id) {
        return new Found(file, id, file.toString());
    }

    /** A file of this archive. */
    Found entry(Path unpacked, String name) {
        return new Found(unpacked, id + "!/" + name, source + "!/" + name);
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
