package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.fletching.api.ingest.Document;
import dev.fletching.ingest.reader.Surrogates;

/**
 * Takes the documents of a file while it is read to its end, before any of them is indexed: so a file that is damaged near its
 * end leaves nothing behind. Keeps the documents of small files; of larger ones it only sees that they are sound, and they are
 * read again.
 */
final class Draft implements Consumer<Document> {

    private final long heldChars;
    private final List<Document> documents = new ArrayList<>();
    private long chars;

    /** @param heldChars how many chars of documents are kept */
    Draft(long heldChars) {
        this.heldChars = heldChars;
    }

    @Override
    public void accept(Document document) {
        check(document);
        chars += chars(document);
        if (isComplete()) {
            documents.add(document);
        } else {
            documents.clear();
        }
    }

    /** Refuse a document that no model can read, or whose id nobody can write. */
    static void check(Document document) {
        if (document.id().chars().anyMatch(Printable::isControl)) {
            throw new OwnFailures.RefusedException(
                    "Document '%s' must have an id without control characters, got one. Mend its id."
                            .formatted(Printable.of(document.id())));
        }
        for (String value : List.of(document.id(), document.title(), document.text())) {
            int lone = Surrogates.firstLone(value);
            if (lone >= 0) {
                throw new OwnFailures.RefusedException(
                        "Document '%s' must be well-formed Unicode, got half a surrogate pair at char %d. Mend its text."
                                .formatted(document.id(), lone));
            }
        }
    }

    /** How many chars a document counts for. */
    static long chars(Document document) {
        return document.id().length() + document.title().length() + document.text().length();
    }

    /** How many chars all documents have. */
    long chars() {
        return chars;
    }

    /** Whether all documents were kept. */
    boolean isComplete() {
        return chars <= heldChars;
    }

    /** The documents that were kept: all or none. */
    List<Document> documents() {
        return documents;
    }
}
