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
     * @param query what is searched for; taken as plain text, never as query syntax
     * @param k how many to find at most; positive
     * @throws dev.fletching.api.FletchingException if the query is blank or k is not positive
     */
    List<Retrieved> retrieve(String query, int k);
}
