package dev.fletching.evaluator.retrieval.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.fletching.api.FletchingException;

/**
 * Reads a file as UTF-8 and refuses the first malformed byte with its position, where the JDK's readers replace it or do not
 * say where it is. A byte order mark at the beginning is left out. Reads once, so pipes work. For one thread.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES).flip();
    private long bufferStart;
    private boolean fileEnded;
    private boolean ended;
    private boolean begun;

    private Utf8Reader(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    /** Opens a file; a folder, and a file that is not there or must not be read, is a {@link FletchingException}. */
    static Utf8Reader open(Path path) {
        if (!Files.exists(path)) {
            throw new FletchingException("file '" + path + "' must exist, but does not. Check the path.");
        }
        if (Files.isDirectory(path)) {
            throw new FletchingException("'" + path + "' must be a file, got a folder. Name the file in it.");
        }
        try {
            return new Utf8Reader(path, Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static FletchingException unreadable(Path path, IOException cause) {
        return new FletchingException(
                "file '" + path + "' must be readable, got " + cause + ". Check its permissions.", cause);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, fileEnded);
        if (result.isError()) {
            throw new FletchingException(
                    "file '%s' must be UTF-8, got byte 0x%02x at position %d (counted from 0). Save it as UTF-8."
                            .formatted(path, bytes.get(bytes.position()), bufferStart + bytes.position()));
        }
        ended = fileEnded && result.isUnderflow();
        chars.flip();
        skipByteOrderMark();
    }

    private void fill() throws IOException {
        bufferStart += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        fileEnded = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void skipByteOrderMark() {
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
