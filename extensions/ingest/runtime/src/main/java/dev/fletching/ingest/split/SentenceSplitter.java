package dev.fletching.ingest.split;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;

/**
 * Packs whole sentences into passages of up to a number of tokens. Sentences are those of the JDK's {@link BreakIterator}; a
 * blank line ends one too. Safe for many threads.
 */
@Contribution(id = "sentence", description = "Whole sentences, packed up to a number of tokens", api = ApiVersion.CURRENT)
public final class SentenceSplitter implements Splitter {

    /** Made by the host. */
    public SentenceSplitter() {}

    @Override
    public List<Passage> split(Document document, Function<String, TokenSpans> tokens, SplitSize size) {
        if (Passages.isBlank(document)) {
            return List.of();
        }
        String text = document.text();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        Boundaries boundaries = Boundaries.of(text, tokens.apply(text), List.of()).withSentences(sentences);
        if (boundaries.tokens() == 0) {
            return Passages.whole(document);
        }
        return new Passages(document, boundaries).addAll(new SentenceCutter(boundaries, size)).list();
    }
}
