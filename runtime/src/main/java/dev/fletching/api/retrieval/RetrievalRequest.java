package dev.fletching.api.retrieval;

import dev.fletching.api.index.Filter;

/**
 * What to retrieve.
 *
 * @param query what is searched for; taken as plain text, never as query syntax
 * @param k how many passages to find at most
 * @param filter which passages to look at
 * @since 0.1
 */
public record RetrievalRequest(String query, int k, Filter filter) {

    /** Asks among all passages. */
    public static RetrievalRequest of(String query, int k) {
        return new RetrievalRequest(query, k, Filter.ALL);
    }

    /** The same question for another number of passages. */
    public RetrievalRequest withK(int other) {
        return new RetrievalRequest(query, other, filter);
    }
}
