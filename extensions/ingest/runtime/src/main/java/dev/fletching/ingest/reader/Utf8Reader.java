package dev.fletching.ingest.reader;

import static java.nio.charset.CodingErrorAction.REPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes a file of UTF-8 as a stream, as {@link StrictUtf8} does in one piece. Used by one thread.
 */
public final class Utf8Reader extends Reader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path file;
    private final InputStream in;
    private final CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private long offset;
    private boolean atStart = true;
    private boolean atEnd;

    /** Opens a file. */
    public Utf8Reader(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (length < 2) {
            return length == 0 ? 0 : readOne(buffer, from);
        }
        CharBuffer chars = CharBuffer.wrap(buffer, from, length);
        while (chars.position() == from) {
            fill();
            decode(chars);
            if (chars.position() == from && atEnd && !bytes.hasRemaining()) {
                return -1;
            }
            skipMark(buffer, from, chars);
        }
        return chars.position() - from;
    }

    /** A pair of surrogates does not fit one char; no reader of records asks for less than two. */
    private int readOne(char[] buffer, int from) throws IOException {
        char[] two = new char[2];
        int read = read(two, 0, 2);
        if (read > 1) {
            throw new IOException("two chars must be asked for at once");
        }
        buffer[from] = two[0];
        return read;
    }

    private void decode(CharBuffer chars) {
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        for (int i = before; i < bytes.position(); i++) {
            if (bytes.get(i) == 0) {
                throw StrictUtf8.zeroByte(file, offset + i - before);
            }
        }
        offset += bytes.position() - before;
        if (result.isError()) {
            throw StrictUtf8.notUtf8(file, bytes.get(bytes.position()) & 0xff, offset);
        }
    }

    private void skipMark(char[] buffer, int from, CharBuffer chars) {
        if (!atStart || chars.position() == from) {
            return;
        }
        atStart = false;
        if (buffer[from] == BYTE_ORDER_MARK) {
            int rest = chars.position() - from - 1;
            System.arraycopy(buffer, from + 1, buffer, from, rest);
            chars.position(from + rest);
        }
    }

    private void fill() throws IOException {
        if (atEnd || bytes.remaining() > 3) {
            return;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
