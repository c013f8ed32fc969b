package dev.fletching.api.embedding;

import java.util.List;

/**
 * Opens models of all embedding providers of the application, and the configured ones. A bean of every application that has
 * the host; safe for many threads.
 *
 * @since 0.1
 */
public interface Embedders {

    /** All models that can be opened by name. */
    List<ModelCard> models();

    /**
     * Describe a model without loading its weights.
     *
     * @throws dev.fletching.api.FletchingException if there is no such model
     */
    ModelCard describe(String model);

    /**
     * Open a model by the first provider that recognises it, or by the configured one. The caller closes the embedder.
     *
     * @throws dev.fletching.api.FletchingException if no provider knows the model; names those that exist
     */
    Embedder open(ModelRequest request);

    /** The name of the model that {@code quarkus.fletching.embedding.model} or the only provider's default gives. */
    String defaultModel();
}
