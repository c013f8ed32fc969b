package dev.fletching.frontend.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of text under headings. */
public final class Table {

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param headings one a column; a column whose cells are all numbers stands flush right */
    public Table(List<String> headings) {
        this.headings = List.copyOf(headings);
    }

    /** Add a row with one cell a column. */
    public void row(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException("a row must have " + headings.size() + " cells, got " + cells.size());
        }
        rows.add(cells.stream().map(Display::oneLine).toList());
    }

    /** Print it with columns padded by spaces. */
    public void print(PrintStream out) {
        printRow(out, headings);
        for (List<String> row : rows) {
            printRow(out, row);
        }
    }

    private void printRow(PrintStream out, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(pad(cells.get(i), i));
        }
        out.println(line.toString().stripTrailing());
    }

    private String pad(String cell, int column) {
        String spaces = " ".repeat(Math.max(0, width(column) - length(cell)));
        return numeric(column) ? spaces + cell : cell + spaces;
    }

    private int width(int column) {
        int widest = length(headings.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private boolean numeric(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).matches("-?[0-9][0-9.,]*|-?"));
    }

    /** Print it as a table of GitHub's Markdown. */
    public void printMarkdown(PrintStream out) {
        out.println(markdownRow(headings));
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            rules.add(numeric(i) ? "---:" : "---");
        }
        out.println(markdownRow(rules));
        rows.forEach(row -> out.println(markdownRow(row)));
    }

    private static String markdownRow(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }
}
