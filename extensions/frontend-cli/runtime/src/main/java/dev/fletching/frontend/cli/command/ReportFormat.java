package dev.fletching.frontend.cli.command;

import java.util.Locale;

/** Forms of an evaluation's report. */
enum ReportFormat {
    TABLE, JSON, CSV, MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
