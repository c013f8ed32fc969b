package dev.fletching.api.retrieval;

import java.util.List;

/**
 * Finds passages for a query. Safe for many threads.
 *
 * @since 0.1
 */
public interface Retriever {

    /**
     * Find passages, best first.
     *
     * @throws dev.fletching.api.FletchingException if the query is blank or k is not positive or too large
     */
    List<Retrieved> retrieve(RetrievalRequest request);

    /**
     * Find passages among all, best first.
     *
     * @param query what is searched for; taken as plain text, never as query syntax
     * @param k how many to find at most; positive
     * @throws dev.fletching.api.FletchingException if the query is blank or k is not positive or too large
     */
    default List<Retrieved> retrieve(String query, int k) {
        return retrieve(RetrievalRequest.of(query, k));
    }
}
