package dev.fletching.api.retrieval;

import java.util.List;

/**
 * Reorders what a retriever found, or leaves some of it out. Safe for many threads.
 *
 * @since 0.1
 */
public interface Refiner {

    /**
     * How many candidates to find for k results, at least k; the most that {@link #refine} is given.
     *
     * @param k how many results are wanted
     */
    int candidates(int k);

    /**
     * Rank candidates anew.
     *
     * @param request what was asked; its k is how many results are wanted
     * @param candidates best first
     * @return the best of them, at most the request's k, each made by {@link Retrieved#ranked}, with ranks from 1
     */
    List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates);
}
