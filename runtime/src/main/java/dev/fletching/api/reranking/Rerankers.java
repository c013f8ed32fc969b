package dev.fletching.api.reranking;

/**
 * Opens models of all reranker providers of the application. A bean of every application that has the host; safe for many
 * threads.
 *
 * @since 0.1
 */
public interface Rerankers {

    /**
     * Describe a model without loading its weights.
     *
     * @throws dev.fletching.api.FletchingException if there is no such model
     */
    RerankerCard describe(String model);

    /**
     * Open a model by the first provider that recognises it, or by the configured one. The caller closes the reranker.
     *
     * @throws dev.fletching.api.FletchingException if no provider knows the model, or the application has none
     */
    Reranker open(RerankerRequest request);

    /**
     * The model that {@code quarkus.fletching.reranking.model} gives.
     *
     * @throws dev.fletching.api.FletchingException if it is not set
     */
    String defaultModel();
}
