package dev.fletching.api.reranking;

import dev.fletching.api.ExtensionPoint;

/**
 * Opens rerankers for the models that it knows.
 *
 * @since 0.1
 */
@ExtensionPoint("reranker-provider")
public interface RerankerProvider {

    /**
     * Whether it would open a model of this name, folder or id; another provider is asked otherwise. Touches no network. True
     * means "mine", not "there": {@link #open} may still fail, and says why.
     */
    boolean recognizes(String model);

    /**
     * Describe a model without loading its weights.
     *
     * @throws dev.fletching.api.FletchingException if there is no such model, or it is no reranker
     */
    RerankerCard describe(String model);

    /**
     * Open a model. The caller closes the reranker.
     *
     * @throws dev.fletching.api.FletchingException if there is no such model, or it is no reranker or cannot be read
     */
    Reranker open(RerankerRequest request);
}
