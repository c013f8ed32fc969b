package dev.fletching.frontend.cli.output;

import java.io.PrintStream;
import java.util.List;

/** Rows as RFC 4180 has them, ended by a line feed. */
public final class Csv {

    private Csv() {}

    /** Print a row; cells with commas, quotes or line breaks are quoted. */
    public static void row(PrintStream out, List<String> cells) {
        out.print(String.join(",", cells.stream().map(Csv::quoted).toList()));
        out.print('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
