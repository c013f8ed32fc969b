package dev.fletching.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    FileIndexer(DocumentIndexer documents, PassageWriter writer, Notes notes, long heldChars) {
        this.documents = documents;
        this.writer = writer;
        this.notes = notes;
        this.heldChars = heldChars;
    }

    void index(Path file, String id, DocumentReader reader) {
        Draft draft = new Draft(heldChars);
        try {
            reader.read(file, id, draft);
        } catch (RuntimeException failure) {
            notes.fail(file, reason(failure));
            return;
        }
        if (draft.isComplete()) {
            draft.documents().forEach(documents::add);
        } else {
            readAgain(file, id, reader);
        }
        notes.endFile(file);
    }

    private void readAgain(Path file, String id, DocumentReader reader) {
        PassageWriter.Mark mark = writer.mark();
        Indexed indexed = new Indexed();
        try {
            reader.read(file, id, indexed::add);
        } catch (RuntimeException failure) {
            indexed.rethrowOwn();
            writer.undo(mark, indexed.passageIds());
            indexed.forget();
            notes.fail(file, reason(failure));
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
            Draft.checkUnicode(document);
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
