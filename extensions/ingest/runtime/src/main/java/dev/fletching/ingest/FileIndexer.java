package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/**
 * Indexes one file whole or not at all: it is read to its end before anything of it is put. Where it fails all the same,
 * because it changed between two readings, what is in the index of it is removed. Of a large file that takes the place of an
 * earlier state all vectors are made before it is put, so that the change is one commit. Used by one thread.
 */
final class FileIndexer {

    /** A file of more chars is embedded in steps before it takes the place of an earlier state. */
    private static final long PREPARED_CHARS = 200_000;

    private final DocumentIndexer documents;
    private final PassageWriter writer;
    private final Notes notes;
    private final Advance advance;
    private final IngestSettings settings;
    private final Optional<Columns> columns;

    FileIndexer(DocumentIndexer documents, PassageWriter writer, Notes notes, Advance advance, IngestSettings settings,
            Optional<Columns> columns) {
        this.documents = documents;
        this.writer = writer;
        this.notes = notes;
        this.advance = advance;
        this.settings = settings;
        this.columns = columns;
    }

    /**
     * A file and what is to become of it.
     *
     * @param found the file
     * @param reader reads it
     * @param source what is recorded of it
     * @param removals sources that it takes the place of, by id
     * @param replaces whether an earlier state of it is in the index
     */
    record Task(Found found, DocumentReader reader, IndexedSource source, List<String> removals, boolean replaces) {}

    /** Index a file; tells whether it could be. */
    boolean index(Task task) {
        Draft draft = new Draft(settings.heldChars());
        try {
            read(task, draft);
            if (task.replaces() && draft.chars() > PREPARED_CHARS) {
                prepare(task, draft);
            }
        } catch (UnreadableException failure) {
            fail(task, failure);
            return false;
        }
        double bytesAChar = (double) task.found().bytes() / Math.max(1, draft.chars());
        boolean done = draft.isComplete() ? putAll(task, draft, bytesAChar) : readAgain(task, bytesAChar);
        notes.endFile(task.found().source());
        return done;
    }

    private void prepare(Task task, Draft draft) {
        if (draft.isComplete()) {
            draft.documents().forEach(document -> documents.prepare(document, task.source()));
        } else {
            read(task, document -> {
                Draft.check(document);
                documents.prepare(document, task.source());
            });
        }
    }

    private boolean putAll(Task task, Draft draft, double bytesAChar) {
        writer.begin(task.removals(), task.replaces());
        draft.documents().forEach(document -> add(task, document, bytesAChar));
        writer.complete(task.source());
        return true;
    }

    private boolean readAgain(Task task, double bytesAChar) {
        Counts mark = writer.mark();
        writer.begin(task.removals(), task.replaces());
        List<String> added = new ArrayList<>();
        try {
            read(task, document -> {
                Draft.check(document);
                if (add(task, document, bytesAChar) > 0) {
                    added.add(document.id());
                }
            });
        } catch (UnreadableException failure) {
            writer.abandon(task.source(), mark);
            added.forEach(documents::forget);
            fail(task, failure);
            return false;
        }
        writer.complete(task.source());
        return true;
    }

    private int add(Task task, Document document, double bytesAChar) {
        int passages = documents.add(document, task.source());
        advance.read(Draft.chars(document) * bytesAChar, passages);
        return passages;
    }

    /** Read a file. Failures of the reader are the file's, those of the sink are not. */
    private void read(Task task, Consumer<Document> sink) {
        Found found = task.found();
        OwnFailures<Document> own = new OwnFailures<>(document -> sink.accept(found.named(document)));
        try {
            if (columns.isPresent()) {
                task.reader().read(found.file(), found.id(), columns.get(), own);
            } else {
                task.reader().read(found.file(), found.id(), own);
            }
        } catch (RuntimeException failure) {
            own.rethrow();
            throw new UnreadableException(failure);
        }
    }

    private void fail(Task task, UnreadableException failure) {
        advance.pass(task.found().bytes());
        notes.fail(task.found().source(), task.found().named(failure.getMessage()));
    }
}
