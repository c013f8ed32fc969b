package dev.fletching.embedding.djl.model;

import dev.fletching.api.embedding.ModelCard;

/** A model that was found, described before its weights are read. */
public interface ModelSource {

    /** Describe it. */
    ModelCard card();

    /**
     * Bring its files onto this machine and read what is small.
     *
     * @throws dev.fletching.api.FletchingException if a file is missing or damaged; names it
     */
    LocalModel load();
}
