package dev.fletching.api.embedding;

import java.util.List;

import dev.fletching.api.ExtensionPoint;

/**
 * Opens embedders for the models that it knows.
 *
 * @since 0.1
 */
@ExtensionPoint("embedding-provider")
public interface EmbeddingProvider {

    /** The models it can open by name, sorted by name. Touches no model file. */
    List<ModelCard> models();

    /**
     * Whether it would open a model of this name, folder or id; another provider is asked otherwise. Touches no network. True
     * means "mine", not "there": {@link #open} may still fail, and says why.
     */
    boolean recognizes(String model);

    /**
     * Describe a model without loading its weights.
     *
     * @throws dev.fletching.api.FletchingException if there is no such model
     */
    ModelCard describe(String model);

    /**
     * Open a model. The caller closes the embedder.
     *
     * @throws dev.fletching.api.FletchingException if there is no such model, naming those that exist, or it cannot be read
     */
    Embedder open(ModelRequest request);
}
