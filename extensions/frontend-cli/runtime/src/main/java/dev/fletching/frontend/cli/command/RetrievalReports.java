package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.evaluation.Report;
import dev.fletching.frontend.cli.output.Csv;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Table;

/**
 * Shows what models reached on one data set, side by side.
 *
 * @param reports one a model
 */
record RetrievalReports(List<Report> reports) {

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
        reports.forEach(report -> measures.addAll(report.measures().keySet()));
        return measures;
    }

    private Table table() {
        Table table = new Table(row("MEASURE", Report::model));
        for (String measure : measures()) {
            table.row(row(measure, report -> cell(report.measures(), measure)));
        }
        table.row(row("queries", report -> Long.toString(report.queries())));
        table.row(row("documents", report -> Long.toString(report.documents())));
        table.row(row("truncated", report -> Long.toString(report.truncated())));
        table.row(row("seconds", report -> String.format(Locale.ROOT, "%.1f", report.seconds())));
        return table;
    }

    private List<String> row(String first, Function<Report, String> cell) {
        List<String> cells = new ArrayList<>(List.of(first));
        reports.forEach(report -> cells.add(cell.apply(report)));
        return cells;
    }

    static String cell(Map<String, Double> measures, String measure) {
        return measures.containsKey(measure) ? Display.decimals(measures.get(measure)) : "-";
    }

    private void printCsv(PrintStream out) {
        Set<String> measures = measures();
        List<String> header = new ArrayList<>(List.of("model", "dataset", "queries", "documents", "seconds", "truncated"));
        header.addAll(measures);
        Csv.row(out, header);
        for (Report report : reports) {
            List<String> cells = new ArrayList<>(List.of(report.model(), report.dataset(), Long.toString(report.queries()),
                    Long.toString(report.documents()), Double.toString(report.seconds()), Long.toString(report.truncated())));
            measures.forEach(measure -> cells.add(
                    report.measures().containsKey(measure) ? report.measures().get(measure).toString() : ""));
            Csv.row(out, cells);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Report report : reports) {
            json.writeStartObject();
            json.writeStringField("model", report.model());
            json.writeStringField("dataset", report.dataset());
            json.writeNumberField("queries", report.queries());
            json.writeNumberField("documents", report.documents());
            Json.number(json, "seconds", report.seconds());
            json.writeNumberField("truncated", report.truncated());
            writeMeasures(json, report.measures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeMeasures(JsonGenerator json, Map<String, Double> measures) throws IOException {
        json.writeObjectFieldStart("measures");
        for (Map.Entry<String, Double> measure : measures.entrySet()) {
            Json.number(json, measure.getKey(), measure.getValue());
        }
        json.writeEndObject();
    }
}
