package dev.fletching.frontend.cli.command;

import dev.fletching.api.ingest.Rebuilder;

/** Gives what makes indexes anew, where the application has it. */
@FunctionalInterface
public interface Rebuilding {

    /**
     * The application's own.
     *
     * @throws dev.fletching.api.FletchingException if it has none; names the extension to add
     */
    Rebuilder rebuilder();
}
