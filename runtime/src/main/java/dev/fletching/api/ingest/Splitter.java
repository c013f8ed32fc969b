package dev.fletching.api.ingest;

import java.util.List;
import java.util.function.Function;

import dev.fletching.api.ExtensionPoint;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.Passage;

/**
 * Cuts documents into passages.
 *
 * @since 0.1
 */
@ExtensionPoint("splitter")
public interface Splitter {

    /**
     * Cut a document. Every passage is a piece of the document's text, in order; together they cover all of it but white space.
     *
     * @param document the document
     * @param tokens tells where the tokens of a text lie
     * @param size how large passages are
     * @return the passages; none for a blank document; ids are the document's id, {@code #} and a number from 0
     */
    List<Passage> split(Document document, Function<String, TokenSpans> tokens, SplitSize size);
}
