package dev.fletching.ingest.reader;

/** A line that is no record; the reader adds the file and the line. */
final class BadRecordException extends Exception {

    private final int column;

    /**
     * @param problem what was got
     * @param column where in the line, from 1
     */
    BadRecordException(String problem, int column) {
        super(problem);
        this.column = column;
    }

    int column() {
        return column;
    }
}
