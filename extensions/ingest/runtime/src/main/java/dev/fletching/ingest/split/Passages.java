package dev.fletching.ingest.split;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;

/** The passages of a document while it is cut. Used by one thread. */
final class Passages {

    private final Document document;
    private final Boundaries boundaries;
    private final List<Passage> passages = new ArrayList<>();

    Passages(Document document, Boundaries boundaries) {
        this.document = document;
        this.boundaries = boundaries;
    }

    /** Whether a document has nothing but white space. */
    static boolean isBlank(Document document) {
        return trimEnd(document.text(), 0, document.text().length()) == 0;
    }

    /** A document as one passage, which must not be blank. */
    static List<Passage> whole(Document document) {
        return List.of(passage(document, 0, 0, document.text().length()));
    }

    /** Add all passages that a cutter finds, blank ones left out. */
    Passages addAll(Cuts cuts) {
        String text = document.text();
        while (cuts.next()) {
            int start = boundaries.position(cuts.start());
            int end = boundaries.position(cuts.end());
            if (trimEnd(text, start, end) > start) {
                passages.add(passage(document, passages.size(), start, end));
            }
        }
        return this;
    }

    List<Passage> list() {
        return passages;
    }

    private static Passage passage(Document document, int number, int from, int to) {
        String text = document.text();
        int start = from;
        while (Chars.isWhite(text.charAt(start))) {
            start++;
        }
        int end = trimEnd(text, start, to);
        Origin origin = new Origin(document.id(), document.source(), document.title(), document.sectionAt(start),
                document.pageAt(start), start, end);
        return new Passage(document.id() + "#" + number, text.substring(start, end), origin, document.metadata());
    }

    private static int trimEnd(String text, int start, int end) {
        int at = end;
        while (at > start && Chars.isWhite(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
