package dev.fletching.benchmarks;

/** A line of comma-separated values whose fields are all in quotes. */
final class CsvLine {

    private CsvLine() {}

    /** Take the last field, without its quotes. */
    static String last(String line) {
        int start = line.lastIndexOf("\",\"");
        if (start < 0 || !line.endsWith("\"")) {
            throw new IllegalArgumentException("a line must be fields in quotes, got '" + line + "'");
        }
        return line.substring(start + 3, line.length() - 1).replace("\"\"", "\"");
    }
}
