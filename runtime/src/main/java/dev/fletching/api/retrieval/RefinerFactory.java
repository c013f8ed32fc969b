package dev.fletching.api.retrieval;

import dev.fletching.api.ExtensionPoint;

/**
 * Builds refiners of one kind.
 *
 * @since 0.1
 */
@ExtensionPoint("refiner")
public interface RefinerFactory {

    /**
     * Build a refiner.
     *
     * @throws dev.fletching.api.FletchingException if an option is unknown or wrong, or a part is missing
     */
    Refiner create(RetrieverParts parts);
}
