package dev.fletching.evaluator.retrieval.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import dev.fletching.api.FletchingException;

/** The lines of a UTF-8 file, counted from 1, none longer than a bound, blank ones left out. For one thread. */
final class Lines implements AutoCloseable {

    /** Longer lines are refused, so that a file of another kind does not fill the memory. */
    static final int MAX_LINE_CHARS = 64 << 20;

    private final Path path;
    private final BufferedReader reader;
    private final int maxChars;
    private long number;

    private Lines(Path path, int maxChars) {
        this.path = path;
        this.maxChars = maxChars;
        this.reader = new BufferedReader(Utf8Reader.open(path), 1 << 16);
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
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == maxChars) {
                throw problem("a line must be at most " + maxChars + " characters long, but is longer",
                        "Check that the file has the right format");
            }
            line.append((char) c);
        }
        boolean carriageReturn = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return Optional.of(carriageReturn ? line.substring(0, line.length() - 1) : line.toString());
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
