package dev.fletching.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file whole, up to a bound. */
final class WholeFile {

    private WholeFile() {}

    /** The text of a file; line ends stay as they are. */
    static String text(Path file, long maxBytes) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > maxBytes) {
                throw FileErrors.tooLarge(file, maxBytes);
            }
            byte[] bytes = in.readNBytes((int) maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw FileErrors.tooLarge(file, maxBytes);
            }
            return StrictUtf8.decode(file, ByteBuffer.wrap(bytes), 0);
        } catch (IOException cause) {
            throw FileErrors.unreadable(file, cause);
        }
    }
}
