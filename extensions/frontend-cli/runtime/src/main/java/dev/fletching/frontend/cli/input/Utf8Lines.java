package dev.fletching.frontend.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import dev.fletching.api.FletchingException;

/** Reads lines of strict UTF-8, one at a time; a byte order mark at the start is passed over. */
final class Utf8Lines implements AutoCloseable {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private static final int LONGEST_LINE_BYTES = 64 << 20;

    private final InputStream in;
    private final String name;
    private final byte[] block = new byte[1 << 16];
    private int next;
    private int filled;
    private byte[] line = new byte[256];
    private int length;
    private long position;
    private long lineStart;
    private long number;

    /**
     * @param in the bytes; closed with this
     * @param name how messages name them
     */
    Utf8Lines(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /** Number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** How messages name what is read. */
    String name() {
        return name;
    }

    /** Read the next line without its end; empty after the last one. */
    Optional<String> read() throws IOException {
        length = 0;
        lineStart = position;
        boolean any = false;
        for (int b = nextByte(); b >= 0; b = nextByte()) {
            any = true;
            if (b == '\n') {
                break;
            }
            append((byte) b);
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        String text = decode();
        return Optional.of(number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private int nextByte() throws IOException {
        if (next == filled) {
            filled = in.read(block);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        position++;
        return block[next++] & 0xFF;
    }

    private void append(byte b) {
        if (length == LONGEST_LINE_BYTES) {
            throw new FletchingException("line %d of %s must be at most %d MiB long, got more. Break the text into lines."
                    .formatted(number + 1, name, LONGEST_LINE_BYTES >> 20));
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = b;
    }

    private String decode() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        CharBuffer chars = CharBuffer.allocate(length);
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isError()) {
            throw new FletchingException(
                    "%s must be UTF-8, got byte 0x%02X at byte %d, in line %d. Convert it first, for example with iconv."
                            .formatted(name, bytes.get(bytes.position()) & 0xFF, lineStart + bytes.position(), number));
        }
        return chars.flip().toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
