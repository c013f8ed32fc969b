package dev.fletching.ingest.split;

import java.util.List;
import java.util.function.Function;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.TokenSpans;
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
        if (Passages.isBlank(document)) {
            return List.of();
        }
        String text = document.text();
        Boundaries boundaries = Boundaries.of(text, tokens.apply(text), document.sections());
        if (boundaries.tokens() == 0) {
            return Passages.whole(document);
        }
        return new Passages(document, boundaries).addAll(new Cutter(boundaries, size)).list();
    }
}
