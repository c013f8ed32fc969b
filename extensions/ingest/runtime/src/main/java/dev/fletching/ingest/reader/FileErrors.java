package dev.fletching.ingest.reader;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.fletching.api.FletchingException;

/** Messages that the readers share. */
public final class FileErrors {

    private FileErrors() {}

    /** A file that cannot be opened or read. */
    public static FletchingException unreadable(Path file, IOException cause) {
        String got = cause instanceof NoSuchFileException ? "no such file" : cause.toString();
        return new FletchingException(
                "File '%s' must be readable, got %s. Check the name and its permissions.".formatted(file, got), cause);
    }

    /** A text file that is too large. */
    public static FletchingException tooLarge(Path file, long maxBytes) {
        return new FletchingException(("File '%s' must have at most %d bytes, got more. "
                + "Split it, or raise quarkus.fletching.ingest.max-file-size.").formatted(file, maxBytes));
    }

    /** A line that is too long. */
    public static FletchingException lineTooLong(Path file, long line, long maxBytes) {
        return new FletchingException(("Line %d of file '%s' must have at most %d bytes, got more. "
                + "Split it, or raise quarkus.fletching.ingest.max-line-size.").formatted(line, file, maxBytes));
    }

    /** A file of a format with a size of its own. */
    public static FletchingException documentTooLarge(Path file, long maxBytes) {
        return new FletchingException(("File '%s' must have at most %d bytes, got more. "
                + "Split it, or raise quarkus.fletching.ingest.max-document-size.").formatted(file, maxBytes));
    }

    /** A part of a file that unpacks to too much. */
    public static FletchingException expandsTooMuch(Path file, String part, long maxBytes) {
        return new FletchingException(("File '%s' must unpack to at most %d bytes a part, got more in %s. "
                + "Leave it out if it is not trusted, or raise quarkus.fletching.ingest.max-document-size.")
                .formatted(file, maxBytes, part));
    }

    /** A file whose text is too long. */
    public static FletchingException tooMuchText(Path file, long maxChars) {
        return new FletchingException(("File '%s' must hold at most %d characters of text, got more. "
                + "Split it, or raise quarkus.fletching.ingest.max-file-size.").formatted(file, maxChars));
    }

    /** A file that is not what its name says. */
    public static FletchingException damaged(Path file, String format, String got, Throwable cause) {
        return new FletchingException("File '%s' must be %s, got %s. Mend the file, or leave it out."
                .formatted(file, format, got), cause);
    }
}
