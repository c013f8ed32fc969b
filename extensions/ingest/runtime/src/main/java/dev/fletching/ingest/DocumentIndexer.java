package dev.fletching.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.Splitter;

/** Splits documents and hands their passages on. Used by one thread. */
final class DocumentIndexer {

    private final Splitter splitter;
    private final Embedder embedder;
    private final PassageBudget budget;
    private final Fingerprints fingerprints;
    private final PassageWriter writer;
    private final Notes notes;
    private final Set<String> taken = new HashSet<>();
    private long documents;

    DocumentIndexer(Splitter splitter, PassageBudget budget, PassageWriter writer, Notes notes) {
        this.splitter = splitter;
        this.budget = budget;
        this.writer = writer;
        this.notes = notes;
        this.embedder = budget.embedder();
        this.fingerprints = new Fingerprints(embedder);
    }

    /** Index a document of a file; returns how many passages it has, 0 where it is skipped. */
    int add(Document document, IndexedSource source) {
        if (!taken.add(document.id())) {
            notes.skipDocument(document.id(), "an earlier document has the same id. Give each an id of its own.");
            return 0;
        }
        int passages = split(document, source, writer::add);
        if (passages == 0) {
            notes.skipDocument(document.id(), document.pages().isEmpty()
                    ? "it has no text"
                    : "its pages have no text; where they are scanned, recognise their text first");
            return 0;
        }
        documents++;
        return passages;
    }

    /** See to it that the vectors of a document are in the index before it is added. */
    void prepare(Document document, IndexedSource source) {
        if (!taken.contains(document.id())) {
            split(document, source, writer::prepare);
        }
    }

    private int split(Document document, IndexedSource source, Consumer<Item> sink) {
        String title = budget.titleOf(document);
        List<Passage> passages = splitter.split(document, embedder::tokenSpans, budget.sizeWith(title));
        for (Passage passage : passages) {
            String text = PassageBudget.embedded(title, passage);
            sink.accept(new Item(passage, text, fingerprints.of(text), source));
        }
        return passages.size();
    }

    /** Count a document no more whose passages were removed. */
    void forget(String document) {
        taken.remove(document);
        documents--;
    }

    /** How many documents were indexed. */
    long documents() {
        return documents;
    }
}
