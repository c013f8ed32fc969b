package dev.fletching.ingest.reader;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.fletching.api.FletchingException;

/** Messages that the readers share. */
final class FileErrors {

    private FileErrors() {}

    static FletchingException unreadable(Path file, IOException cause) {
        String got = cause instanceof NoSuchFileException ? "no such file" : cause.toString();
        return new FletchingException(
                "File '%s' must be readable, got %s. Check the name and its permissions.".formatted(file, got), cause);
    }

    static FletchingException tooLarge(Path file, long maxBytes) {
        return new FletchingException(("File '%s' must have at most %d bytes, got more. "
                + "Split it, or raise quarkus.fletching.ingest.max-file-size.").formatted(file, maxBytes));
    }

    static FletchingException lineTooLong(Path file, long line, long maxBytes) {
        return new FletchingException(("Line %d of file '%s' must have at most %d bytes, got more. "
                + "Split it, or raise quarkus.fletching.ingest.max-line-size.").formatted(line, file, maxBytes));
    }
}
