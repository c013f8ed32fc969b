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
 * Cuts windows of a fixed number of tokens with a fixed overlap, through words and sentences. Not for reading; for comparison,
 * and for texts without structure. Safe for many threads.
 */
@Contribution(id = "token", description = "Windows of a fixed number of tokens", api = ApiVersion.CURRENT)
public final class TokenSplitter implements Splitter {

    /** Made by the host. */
    public TokenSplitter() {}

    @Override
    public List<Passage> split(Document document, Function<String, TokenSpans> tokens, SplitSize size) {
        if (Passages.isBlank(document)) {
            return List.of();
        }
        String text = document.text();
        Boundaries boundaries = Boundaries.of(text, tokens.apply(text), List.of());
        if (boundaries.tokens() == 0) {
            return Passages.whole(document);
        }
        return new Passages(document, boundaries).addAll(new TokenCutter(boundaries, size)).list();
    }
}
