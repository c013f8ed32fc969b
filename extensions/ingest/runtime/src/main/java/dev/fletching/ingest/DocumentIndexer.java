package dev.fletching.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.Splitter;

/** Splits documents and hands their passages on, replacing what an earlier run put for them. Used by one thread. */
final class DocumentIndexer {

    private final Splitter splitter;
    private final Embedder embedder;
    private final PassageIndex index;
    private final PassageBudget budget;
    private final PassageWriter writer;
    private final Notes notes;
    private final Set<String> taken = new HashSet<>();
    private long documents;

    DocumentIndexer(Splitter splitter, PassageIndex index, PassageBudget budget, PassageWriter writer, Notes notes) {
        this.splitter = splitter;
        this.index = index;
        this.budget = budget;
        this.writer = writer;
        this.notes = notes;
        this.embedder = budget.embedder();
    }

    /** Index a document; returns how many passages it has, 0 where it is skipped. */
    int add(Document document) {
        if (!taken.add(document.id())) {
            notes.skipDocument(document.id(), "an earlier document has the same id. Give each an id of its own.");
            return 0;
        }
        String title = budget.titleOf(document);
        List<Passage> passages = splitter.split(document, embedder::tokenSpans, budget.sizeWith(title));
        removeFrom(document.id(), passages.size());
        if (passages.isEmpty()) {
            notes.skipDocument(document.id(), document.pages().isEmpty()
                    ? "it has no text"
                    : "its pages have no text; where they are scanned, recognise their text first");
            return 0;
        }
        for (Passage passage : passages) {
            writer.add(passage, PassageBudget.embedded(title, passage));
        }
        documents++;
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

    /** Remove the passages that an earlier run put, from a number up to the first that is not there. */
    private void removeFrom(String document, int number) {
        List<String> stale = new ArrayList<>();
        for (int i = number; index.get(document + "#" + i).isPresent(); i++) {
            stale.add(document + "#" + i);
        }
        if (!stale.isEmpty()) {
            index.delete(stale);
        }
    }
}
