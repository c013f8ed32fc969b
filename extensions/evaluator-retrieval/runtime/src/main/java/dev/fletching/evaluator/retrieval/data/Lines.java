package dev.fletching.evaluator.retrieval.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import dev.fletching.api.FletchingException;

/** The lines of a UTF-8 file, counted from 1, none longer than a bound, blank ones left out. For one thread. */
final class Lines implements AutoCloseable {

    /** Longer lines are refused, so that a file of another kind does not fill the memory. */
    static final int MAX_LINE_CHARS = 64 << 20;

    private static final int BUFFER_CHARS = 1 << 16;

    private final Path path;
    private final Utf8Reader reader;
    private final int maxChars;
    private final char[] buffer = new char[BUFFER_CHARS];
    private int position;
    private int limit;
    private long number;

    private Lines(Path path, int maxChars) {
        this.path = path;
        this.maxChars = maxChars;
        this.reader = Utf8Reader.open(path);
    }

    static Lines of(Path path) {
        return of(path, MAX_LINE_CHARS);
    }

    static Lines of(Path path, int maxChars) {
        return new Lines(path, maxChars);
    }

    /** The next line that is not blank, without its end; empty at the end of the file. */
    Optional<String> next() {
        try {
            Optional<String> line = read();
            while (line.isPresent() && line.get().isBlank()) {
                line = read();
            }
            return line;
        } catch (IOException e) {
            throw Utf8Reader.unreadable(path, e);
        }
    }

    private Optional<String> read() throws IOException {
        if (position == limit && !fill()) {
            return Optional.empty();
        }
        number++;
        StringBuilder line = new StringBuilder();
        while (!takeUpToLineEnd(line) && fill()) {
            requireShort(line);
        }
        requireShort(line);
        int length = line.length();
        return Optional.of(length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString());
    }

    /** Takes what is in the buffer; whether it met the end of the line. */
    private boolean takeUpToLineEnd(StringBuilder line) {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        line.append(buffer, position, end - position);
        boolean met = end < limit;
        position = met ? end + 1 : end;
        return met;
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        position = 0;
        return limit > 0;
    }

    private void requireShort(StringBuilder line) {
        if (line.length() > maxChars) {
            throw problem("a line must be at most " + maxChars + " characters long, but is longer",
                    "Check that the file has the right format");
        }
    }

    /** An exception that names the file and the line just read. */
    FletchingException problem(String what, String remedy) {
        return new FletchingException("file '%s', line %d: %s. %s.".formatted(path, number, what, remedy));
    }

    /** The number of the line just read. */
    long number() {
        return number;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Utf8Reader.unreadable(path, e);
        }
    }
}
