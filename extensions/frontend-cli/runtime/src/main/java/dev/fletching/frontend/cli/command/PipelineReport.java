package dev.fletching.frontend.cli.command;

import java.util.Optional;

import dev.fletching.api.evaluation.Report;

/**
 * What one strategy reached.
 *
 * @param report by its {@linkplain Report#model() name}, the strategy
 * @param model whose vectors it compares; empty where it compares none
 * @param truncated how many documents were longer than the model reads
 */
record PipelineReport(Report report, Optional<String> model, long truncated) {

    /** The strategy as it was understood. */
    String strategy() {
        return report.model();
    }

    /** How many queries were answered in a second, one after the other. */
    double queriesPerSecond() {
        return report.queries() / Math.max(report.seconds(), 1e-9);
    }

    /** A name for files and for the runs in them, of letters, digits and signs that every system takes. */
    String safeName() {
        return (strategy() + model.map(name -> "." + name).orElse("")).replaceAll("[^A-Za-z0-9.=_-]+", "_")
                .replaceAll("^[._-]+|_+$", "").replace("_.", ".");
    }
}
