package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/**
 * Indexes one file whole or not at all: it is read to its end before anything of it is put. Where it fails all the same,
 * because it changed between two readings, what was put of it is removed again. Used by one thread.
 */
final class FileIndexer {

    private final DocumentIndexer documents;
    private final PassageWriter writer;
    private final Notes notes;
    private final long heldChars;
    private final Optional<Columns> columns;

    FileIndexer(DocumentIndexer documents, PassageWriter writer, Notes notes, long heldChars, Optional<Columns> columns) {
        this.documents = documents;
        this.writer = writer;
        this.notes = notes;
        this.heldChars = heldChars;
        this.columns = columns;
    }

    void index(Found found, DocumentReader reader) {
        Draft draft = new Draft(heldChars);
        try {
            read(found, reader, draft);
        } catch (RuntimeException failure) {
            notes.fail(found.source(), found.named(reason(failure)));
            return;
        }
        if (draft.isComplete()) {
            draft.documents().forEach(documents::add);
        } else {
            readAgain(found, reader);
        }
        notes.endFile(found.source());
    }

    private void readAgain(Found found, DocumentReader reader) {
        PassageWriter.Mark mark = writer.mark();
        Indexed indexed = new Indexed();
        try {
            read(found, reader, indexed::add);
        } catch (RuntimeException failure) {
            indexed.rethrowOwn();
            writer.undo(mark, indexed.passageIds());
            indexed.forget();
            notes.fail(found.source(), found.named(reason(failure)));
        }
    }

    private void read(Found found, DocumentReader reader, Consumer<Document> sink) {
        Consumer<Document> named = document -> sink.accept(found.named(document));
        if (columns.isPresent()) {
            reader.read(found.file(), found.id(), columns.get(), named);
        } else {
            reader.read(found.file(), found.id(), named);
        }
    }

    private static String reason(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /** What was indexed of one file, so that it can be removed. */
    private final class Indexed {

        private final Map<String, Integer> passagesByDocument = new LinkedHashMap<>();
        private Optional<RuntimeException> own = Optional.empty();

        void add(Document document) {
            Draft.check(document);
            try {
                int passages = documents.add(document);
                if (passages > 0) {
                    passagesByDocument.put(document.id(), passages);
                }
            } catch (RuntimeException failure) {
                own = Optional.of(failure);
                throw failure;
            }
        }

        /** Failures of the model or the index are not the file's. */
        void rethrowOwn() {
            if (own.isPresent()) {
                throw own.get();
            }
        }

        List<String> passageIds() {
            List<String> ids = new ArrayList<>();
            passagesByDocument.forEach((document, passages) -> {
                for (int i = 0; i < passages; i++) {
                    ids.add(document + "#" + i);
                }
            });
            return ids;
        }

        void forget() {
            passagesByDocument.keySet().forEach(documents::forget);
        }
    }
}
