package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.ingest.IngestReport.Note;

/** Collects what happened to files and documents; of the documents of one file it keeps the first few and a count. */
final class Notes {

    /** How many documents of a file are noted one by one. */
    static final int DOCUMENTS_A_FILE = 20;

    private final List<Note> skipped = new ArrayList<>();
    private final List<Note> failed = new ArrayList<>();
    private long documents;

    void skip(Object file, String reason) {
        skipped.add(new Note(Printable.of(file.toString()), Printable.of(reason)));
    }

    void skipDocument(String document, String reason) {
        documents++;
        if (documents <= DOCUMENTS_A_FILE) {
            skipped.add(new Note(Printable.of(document), reason));
        }
    }

    /** Close the list of skipped documents of a file. */
    void endFile(Object file) {
        if (documents > DOCUMENTS_A_FILE) {
            skip(file, "%d more documents were skipped for reasons like these".formatted(documents - DOCUMENTS_A_FILE));
        }
        documents = 0;
    }

    void fail(Object file, String reason) {
        failed.add(new Note(Printable.of(file.toString()), Printable.of(reason)));
    }

    List<Note> skipped() {
        return skipped;
    }

    List<Note> failed() {
        return failed;
    }
}
