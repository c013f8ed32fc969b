package dev.fletching.ingest.reader;

/** A piece of JSON that is no record; the reader adds the file. */
final class BadRecordException extends Exception {

    private final int line;
    private final int column;

    /**
     * @param problem what was got
     * @param line which line of what was parsed, from 1
     * @param column where in the line, from 1
     */
    BadRecordException(String problem, int line, int column) {
        super(problem);
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
