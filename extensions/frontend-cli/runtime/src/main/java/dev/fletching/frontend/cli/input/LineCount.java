package dev.fletching.frontend.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts lines without decoding them. */
final class LineCount {

    private LineCount() {}

    /** How many lines a file has; -1 where it is no ordinary file, which could be read only once, or cannot be read. */
    static long of(Path file) {
        if (!Files.isRegularFile(file)) {
            return -1;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return count(in);
        } catch (IOException e) {
            return -1;
        }
    }

    private static long count(InputStream in) throws IOException {
        byte[] block = new byte[1 << 16];
        long lines = 0;
        byte last = '\n';
        for (int read = in.read(block); read > 0; read = in.read(block)) {
            for (int i = 0; i < read; i++) {
                lines += block[i] == '\n' ? 1 : 0;
            }
            last = block[read - 1];
        }
        return last == '\n' ? lines : lines + 1;
    }
}
