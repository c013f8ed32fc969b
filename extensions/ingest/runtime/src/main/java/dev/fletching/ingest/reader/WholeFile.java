package dev.fletching.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;

import dev.fletching.api.FletchingException;

/** Reads a file whole, up to a bound. */
public final class WholeFile {

    private WholeFile() {}

    /** The text of a file; line ends stay as they are. */
    public static String text(Path file, long maxBytes) {
        byte[] bytes = bytes(file, maxBytes, max -> FileErrors.tooLarge(file, max));
        return StrictUtf8.decode(file, ByteBuffer.wrap(bytes), 0);
    }

    /**
     * The bytes of a file.
     *
     * @param tooLarge makes the failure for a file of more than {@code maxBytes}, which it is told
     */
    public static byte[] bytes(Path file, long maxBytes, LongFunction<FletchingException> tooLarge) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > maxBytes) {
                throw tooLarge.apply(maxBytes);
            }
            byte[] bytes = in.readNBytes((int) maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw tooLarge.apply(maxBytes);
            }
            return bytes;
        } catch (IOException cause) {
            throw FileErrors.unreadable(file, cause);
        }
    }
}
