package dev.fletching.api.index;

/**
 * Asks for the passages whose words fit best.
 *
 * @param text words, any of which may match; taken as plain text, never as query syntax
 * @param k how many passages to find; positive
 * @param filter which passages to look at
 * @param weighting how words count
 * @since 0.1
 */
public record TextQuery(String text, int k, Filter filter, Weighting weighting) {

    /** Refuses a k that is not positive. */
    public TextQuery {
        if (k < 1) {
            throw new IllegalArgumentException("k must be positive, got " + k);
        }
    }

    /** Asks for words by BM25 among all passages. */
    public static TextQuery of(String words, int k) {
        return new TextQuery(words, k, Filter.ALL, Weighting.BM25);
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
