package dev.fletching.retrieval;

import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;

/** What a reranker reads of a passage. */
final class TitledText {

    private TitledText() {}

    /** The text, after its document's title where it has one that is neither its file's name nor the text's own beginning. */
    static String of(Passage passage) {
        Origin origin = passage.origin();
        String title = origin.title().strip();
        boolean said = title.isEmpty() || origin.source().endsWith(title) || passage.text().startsWith(title);
        return said ? passage.text() : title + "\n" + passage.text();
    }
}
