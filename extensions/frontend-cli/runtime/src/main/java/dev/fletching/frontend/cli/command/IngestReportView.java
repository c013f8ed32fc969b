package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.ingest.IngestReport;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Terminal;

/**
 * Shows what became of the inputs of {@code fletching index}.
 *
 * @param report what became of them
 * @param index folder of the index
 * @param total how many passages are in it now
 */
record IngestReportView(IngestReport report, Path index, long total) {

    /** Print it to standard output, and what was skipped or failed to standard error where the output is a table. */
    void print(Terminal terminal, TableFormat format) {
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), this::write);
            return;
        }
        PrintStream out = terminal.out();
        IngestReport.Upkeep upkeep = report.upkeep();
        out.println("documents  " + report.documents());
        out.println("passages   " + report.passages());
        out.println("embedded   %d, %d vectors reused".formatted(upkeep.embeddedTexts(), upkeep.reusedVectors()));
        out.println("truncated  " + report.truncated());
        out.println("unchanged  %d files".formatted(upkeep.unchangedFiles()));
        out.println("removed    %d files, %d passages".formatted(upkeep.removedSources(), upkeep.removedPassages()));
        printNotes(out, "skipped    ", report.skipped());
        printNotes(out, "failed     ", report.failed());
        out.println("index      " + Display.oneLine(index.toString()) + ", " + total + " passages");
        if (report.documents() + report.upkeep().unchangedFiles() == 0 && report.failed().isEmpty()) {
            terminal.warn("nothing was indexed; 'fletching plugins list' names the document readers");
        }
    }

    private static void printNotes(PrintStream out, String label, List<IngestReport.Note> notes) {
        out.println(label + notes.size());
        for (IngestReport.Note note : notes) {
            out.println("           " + Display.oneLine(note.subject()) + ": " + Display.oneLine(note.reason()));
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("index", index.toString());
        json.writeNumberField("total", total);
        json.writeNumberField("documents", report.documents());
        json.writeNumberField("passages", report.passages());
        json.writeNumberField("embedded", report.upkeep().embeddedTexts());
        json.writeNumberField("reused", report.upkeep().reusedVectors());
        json.writeNumberField("truncated", report.truncated());
        json.writeNumberField("unchanged", report.upkeep().unchangedFiles());
        json.writeNumberField("removedFiles", report.upkeep().removedSources());
        json.writeNumberField("removedPassages", report.upkeep().removedPassages());
        writeNotes(json, "skipped", report.skipped());
        writeNotes(json, "failed", report.failed());
        json.writeEndObject();
    }

    private static void writeNotes(JsonGenerator json, String field, List<IngestReport.Note> notes) throws IOException {
        json.writeArrayFieldStart(field);
        for (IngestReport.Note note : notes) {
            json.writeStartObject();
            json.writeStringField("subject", note.subject());
            json.writeStringField("reason", note.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
