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
     * @throws dev.fletching.api.FletchingException if the query is blank and needed, k is not positive or too large, or the vector
     *         is not of the index's space
     */
    List<Retrieved> retrieve(RetrievalRequest request);

    /**
     * Find passages among all, best first.
     *
     * @param query what is searched for
     * @param k how many to find at most; positive
     * @throws dev.fletching.api.FletchingException if the query is blank or k is not positive or too large
     */
    default List<Retrieved> retrieve(String query, int k) {
        return retrieve(RetrievalRequest.of(query, k));
    }

    /**
     * Find a later page of the ranking. A page costs as much as all before it together.
     *
     * @param request what is asked; its k is the page's size
     * @param offset how many of the best to pass over; they and the page together are bound as k is
     * @return the page, with ranks from offset + 1; empty where the ranking ends before it
     */
    default List<Retrieved> page(RetrievalRequest request, int offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset must be 0 or more, got " + offset);
        }
        List<Retrieved> all = retrieve(request.withK(Math.addExact(request.k(), offset)));
        return all.subList(Math.min(offset, all.size()), all.size());
    }

    /**
     * This retriever with its ranking refined.
     *
     * @param name what its own ranks are called among the {@linkplain Retrieved#stages() stages} of the results
     * @param refiner ranks anew what it finds
     */
    default Retriever refined(String name, Refiner refiner) {
        return new RefinedRetriever(name, this, refiner);
    }
}
