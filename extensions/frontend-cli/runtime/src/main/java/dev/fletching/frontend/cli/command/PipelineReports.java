package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.evaluation.Report;
import dev.fletching.frontend.cli.output.Csv;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Table;

/**
 * Shows what strategies reached on one data set, side by side.
 *
 * @param reports one a strategy and model
 */
record PipelineReports(List<PipelineReport> reports) {

    private static final List<String> CSV_HEADER = List.of("strategy", "model", "dataset", "queries", "documents", "seconds",
            "queries_per_second", "truncated");

    /** Print them in a format. */
    void print(PrintStream out, ReportFormat format) {
        switch (format) {
            case TABLE -> table().print(out);
            case MARKDOWN -> table().printMarkdown(out);
            case CSV -> printCsv(out);
            case JSON -> Json.document(out, this::write);
        }
    }

    private Set<String> measures() {
        Set<String> measures = new LinkedHashSet<>();
        reports.forEach(one -> measures.addAll(one.report().measures().keySet()));
        return measures;
    }

    private Table table() {
        Table table = new Table(row("MEASURE", PipelineReport::strategy));
        table.row(row("model", one -> one.model().orElse("-")));
        for (String measure : measures()) {
            table.row(row(measure, one -> RetrievalReports.cell(one.report().measures(), measure)));
        }
        table.row(row("queries", one -> Long.toString(one.report().queries())));
        table.row(row("documents", one -> Long.toString(one.report().documents())));
        table.row(row("truncated", one -> Long.toString(one.truncated())));
        table.row(row("seconds", one -> String.format(Locale.ROOT, "%.1f", one.report().seconds())));
        table.row(row("queries/s", one -> String.format(Locale.ROOT, "%.0f", one.queriesPerSecond())));
        return table;
    }

    private List<String> row(String first, Function<PipelineReport, String> cell) {
        List<String> cells = new ArrayList<>(List.of(first));
        reports.forEach(one -> cells.add(cell.apply(one)));
        return cells;
    }

    private void printCsv(PrintStream out) {
        Set<String> measures = measures();
        List<String> header = new ArrayList<>(CSV_HEADER);
        header.addAll(measures);
        Csv.row(out, header);
        for (PipelineReport one : reports) {
            Report report = one.report();
            List<String> cells = new ArrayList<>(List.of(one.strategy(), one.model().orElse(""), report.dataset(),
                    Long.toString(report.queries()), Long.toString(report.documents()), Double.toString(report.seconds()),
                    Double.toString(one.queriesPerSecond()), Long.toString(one.truncated())));
            measures.forEach(measure -> cells.add(
                    report.measures().containsKey(measure) ? report.measures().get(measure).toString() : ""));
            Csv.row(out, cells);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (PipelineReport one : reports) {
            Report report = one.report();
            json.writeStartObject();
            json.writeStringField("strategy", one.strategy());
            json.writeStringField("model", one.model().orElse(null));
            json.writeStringField("dataset", report.dataset());
            json.writeNumberField("queries", report.queries());
            json.writeNumberField("documents", report.documents());
            Json.number(json, "seconds", report.seconds());
            Json.number(json, "queries_per_second", one.queriesPerSecond());
            json.writeNumberField("truncated", one.truncated());
            RetrievalReports.writeMeasures(json, report.measures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
