package dev.fletching.api.index;

/**
 * Asks for the passages whose words fit best.
 *
 * @param text words, any of which may match where it is plain; of very many an index may leave out those that tell the least
 * @param k how many passages to find; positive
 * @param filter which passages to look at
 * @param weighting how words count
 * @param syntax whether signs in the text have a meaning
 * @since 0.1
 */
public record TextQuery(String text, int k, Filter filter, Weighting weighting, Syntax syntax) {

    /** Refuses a k that is not positive. */
    public TextQuery {
        if (k < 1) {
            throw new IllegalArgumentException("k must be positive, got " + k);
        }
    }

    /** Asks for plain text. */
    public TextQuery(String text, int k, Filter filter, Weighting weighting) {
        this(text, k, filter, weighting, Syntax.PLAIN);
    }

    /** Asks for words by BM25 among all passages. */
    public static TextQuery of(String words, int k) {
        return new TextQuery(words, k, Filter.ALL, Weighting.BM25);
    }

    /**
     * How a text is read.
     *
     * @since 0.1
     */
    public enum Syntax {
        /** No sign has a meaning. */
        PLAIN,
        /**
         * All words must be there. {@code |} between words: either; {@code -} before a word: it must not be there;
         * {@code "…"}: a phrase; {@code *} after a word: it begins so; {@code ~1} after a word: one letter may differ; parentheses
         * join; a backslash takes a sign its meaning. What cannot be read so is taken as words.
         */
        OPERATORS
    }

    /**
     * How the words of a passage count.
     *
     * @since 0.1
     */
    public enum Weighting {
        /**
         * Okapi BM25.
         *
         * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25
         *      and Beyond</a>
         */
        BM25,
        /** Term frequency by inverse document frequency, with a norm for the passage's length. */
        TF_IDF
    }
}
