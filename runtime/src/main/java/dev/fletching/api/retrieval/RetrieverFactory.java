package dev.fletching.api.retrieval;

import dev.fletching.api.ExtensionPoint;

/**
 * Builds retrievers of one kind.
 *
 * @since 0.1
 */
@ExtensionPoint("retriever")
public interface RetrieverFactory {

    /**
     * Build a retriever.
     *
     * @throws dev.fletching.api.FletchingException if an option is unknown or wrong, or the parts do not fit each other
     */
    Retriever create(RetrieverParts parts);
}
