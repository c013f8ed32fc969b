package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexHealth.Damage;
import dev.fletching.api.ingest.RebuildReport;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Terminal;

/**
 * What came of making an index anew.
 *
 * @param index the new folder
 * @param health of the old one
 * @param report what was done
 */
record RebuildReportView(Path index, IndexHealth health, RebuildReport report) {

    void print(Terminal terminal, TableFormat format) {
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), this::write);
            return;
        }
        terminal.out().println("passages   " + report.passages());
        terminal.out().println("embedded   " + report.embedded());
        terminal.out().println("truncated  " + report.truncated());
        terminal.out().println("lost       " + (lost() == 0 ? "0" : "up to " + lost()));
        for (Damage damage : health.damages()) {
            terminal.out().println("           " + Display.oneLine(damage.file() + " " + damage.finding()));
        }
        terminal.out().println("index      " + Display.oneLine(index.toString()));
    }

    private long lost() {
        return health.lost().orElse(0);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("index", index.toString());
        json.writeNumberField("passages", report.passages());
        json.writeNumberField("embedded", report.embedded());
        json.writeNumberField("truncated", report.truncated());
        json.writeNumberField("lost", lost());
        json.writeEndObject();
    }
}
