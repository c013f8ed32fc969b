package dev.fletching.ingest.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;

/**
 * Cuts at sections, blank lines, line ends, sentence ends, words and tokens, the first of them that gives passages of the
 * wanted size. The text's tokens are found once; a passage's tokens are those of the document that begin in it. No cut lies
 * inside a token; a passage exceeds the size only where one character alone has more tokens. Safe for many threads.
 */
@Contribution(id = "recursive", description = "Passages of up to a number of tokens, cut at the coarsest separator", api = ApiVersion.CURRENT)
public final class RecursiveSplitter implements Splitter {

    /** Made by the host. */
    public RecursiveSplitter() {}

    @Override
    public List<Passage> split(Document document, Function<String, TokenSpans> tokens, SplitSize size) {
        String text = document.text();
        if (trimEnd(text, 0, text.length()) == 0) {
            return List.of();
        }
        Boundaries boundaries = Boundaries.of(text, tokens.apply(text), document.sections());
        if (boundaries.tokens() == 0) {
            return List.of(passage(document, 0, 0, text.length()));
        }
        List<Passage> passages = new ArrayList<>();
        Cutter cutter = new Cutter(boundaries, size);
        while (cutter.next()) {
            int start = boundaries.position(cutter.start());
            int end = boundaries.position(cutter.end());
            if (trimEnd(text, start, end) > start) {
                passages.add(passage(document, passages.size(), start, end));
            }
        }
        return passages;
    }

    private static Passage passage(Document document, int number, int from, int to) {
        String text = document.text();
        int start = from;
        while (Chars.isWhite(text.charAt(start))) {
            start++;
        }
        int end = trimEnd(text, start, to);
        Origin origin = new Origin(document.id(), document.source(), document.title(), document.sectionAt(start), start, end);
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
