package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.evaluation.Report;
import dev.fletching.frontend.cli.output.Csv;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Table;

/**
 * Shows the measures of a run file, in trec_eval's three columns where the format is a table.
 *
 * @param report the measures
 */
record RunReport(Report report) {

    private static final String ALL = "all";

    /** Print it in a format. */
    void print(PrintStream out, ReportFormat format) {
        switch (format) {
            case TABLE -> printColumns(out);
            case MARKDOWN -> markdown().printMarkdown(out);
            case CSV -> printCsv(out);
            case JSON -> Json.document(out, this::write);
        }
    }

    private void printColumns(PrintStream out) {
        report.perQuery().forEach((query, measures) -> printColumns(out, query, measures));
        printColumns(out, ALL, report.measures());
    }

    private static void printColumns(PrintStream out, String query, Map<String, Double> measures) {
        measures.forEach((name, value) -> out.printf(Locale.ROOT, "%-22s\t%s\t%s%n", name, query, shown(name, value)));
    }

    private static boolean isCount(String measure) {
        return measure.startsWith("num_");
    }

    private static String shown(String measure, double value) {
        return isCount(measure) ? Long.toString(Math.round(value)) : Display.decimals(value);
    }

    private static String exact(String measure, double value) {
        return isCount(measure) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    private Table markdown() {
        Table table = new Table(List.of("measure", "query", "value"));
        report.perQuery().forEach((query, measures) -> addRows(table, query, measures));
        addRows(table, ALL, report.measures());
        return table;
    }

    private static void addRows(Table table, String query, Map<String, Double> measures) {
        measures.forEach((name, value) -> table.row(List.of(name, query, shown(name, value))));
    }

    private void printCsv(PrintStream out) {
        List<String> header = new ArrayList<>(List.of("query"));
        header.addAll(report.measures().keySet());
        Csv.row(out, header);
        report.perQuery().forEach((query, measures) -> csvRow(out, query, measures));
        csvRow(out, ALL, report.measures());
    }

    private void csvRow(PrintStream out, String query, Map<String, Double> measures) {
        List<String> cells = new ArrayList<>(List.of(query));
        for (String name : report.measures().keySet()) {
            cells.add(measures.containsKey(name) ? exact(name, measures.get(name)) : "");
        }
        Csv.row(out, cells);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("queries", report.queries());
        writeMeasures(json, "measures", report.measures());
        if (!report.perQuery().isEmpty()) {
            json.writeObjectFieldStart("per_query");
            for (Map.Entry<String, Map<String, Double>> query : report.perQuery().entrySet()) {
                writeMeasures(json, query.getKey(), query.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeMeasures(JsonGenerator json, String field, Map<String, Double> measures) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Double> measure : measures.entrySet()) {
            if (isCount(measure.getKey())) {
                json.writeNumberField(measure.getKey(), Math.round(measure.getValue()));
            } else {
                Json.number(json, measure.getKey(), measure.getValue());
            }
        }
        json.writeEndObject();
    }
}
