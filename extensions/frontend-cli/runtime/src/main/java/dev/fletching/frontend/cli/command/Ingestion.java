package dev.fletching.frontend.cli.command;

import dev.fletching.api.ingest.Ingestor;

/** Gives the ingestor where the application has one. */
@FunctionalInterface
public interface Ingestion {

    /**
     * The application's ingestor.
     *
     * @throws dev.fletching.api.FletchingException if it has none; names the extension to add
     */
    Ingestor ingestor();
}
