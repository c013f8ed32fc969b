package dev.fletching.api.retrieval;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Filter;

/**
 * What to retrieve.
 *
 * @param query what is searched for; taken as plain text unless a retriever was told otherwise; blank where only the vector counts
 * @param vector the vector to compare with, as long as the index's dimensions; where it is null, retrievers that compare vectors
 *        embed the query. Must not change
 * @param k how many passages to find at most
 * @param filter which passages to look at
 * @since 0.1
 */
public record RetrievalRequest(String query, float @Nullable [] vector, int k, Filter filter) {

    /** Asks with words. */
    public RetrievalRequest(String query, int k, Filter filter) {
        this(query, null, k, filter);
    }

    /** Asks with words among all passages. */
    public static RetrievalRequest of(String query, int k) {
        return new RetrievalRequest(query, k, Filter.ALL);
    }

    /** Asks with a vector among all passages; only retrievers that compare vectors alone can answer. */
    public static RetrievalRequest of(float[] vector, int k) {
        return new RetrievalRequest("", vector, k, Filter.ALL);
    }

    /** The same question for another number of passages. */
    public RetrievalRequest withK(int other) {
        return new RetrievalRequest(query, vector, other, filter);
    }

    /** The same question among other passages. */
    public RetrievalRequest withFilter(Filter other) {
        return new RetrievalRequest(query, vector, k, other);
    }
}
