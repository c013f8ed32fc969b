package dev.fletching.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file line by line, holding one line at a time. */
final class LineFile {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes the lines of a file in turn. */
    @FunctionalInterface
    interface LineSink {

        /**
         * Take a line.
         *
         * @param number its number, from 1
         * @param text the line without its line feed
         */
        void line(long number, String text);
    }

    private final Path file;
    private final long maxLineBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number = 1;
    private long offset;

    private LineFile(Path file, long maxLineBytes) {
        this.file = file;
        this.maxLineBytes = maxLineBytes;
    }

    /** Read a file; an empty last line is none. */
    static void read(Path file, long maxLineBytes, LineSink sink) {
        LineFile lines = new LineFile(file, maxLineBytes);
        try (InputStream in = Files.newInputStream(file)) {
            lines.read(in, sink);
        } catch (IOException cause) {
            throw FileErrors.unreadable(file, cause);
        }
    }

    private void read(InputStream in, LineSink sink) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    append(buffer, start, i);
                    hand(sink);
                    start = i + 1;
                }
            }
            append(buffer, start, count);
        }
        if (line.size() > 0) {
            hand(sink);
        }
    }

    private void append(byte[] buffer, int from, int to) {
        if (line.size() + (long) (to - from) > maxLineBytes) {
            throw FileErrors.lineTooLong(file, number, maxLineBytes);
        }
        line.write(buffer, from, to - from);
    }

    private void hand(LineSink sink) {
        String text = StrictUtf8.decode(file, ByteBuffer.wrap(line.toByteArray()), offset);
        sink.line(number, text);
        offset += line.size() + 1L;
        number++;
        line.reset();
    }
}
