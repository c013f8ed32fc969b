package dev.fletching.ingest.reader;

import static java.nio.charset.CodingErrorAction.REPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;

import dev.fletching.api.FletchingException;

/**
 * Decodes UTF-8 and nothing else: a bad byte is an error that names its place, never a replacement character.
 * <p>
 * See <a href="https://www.rfc-editor.org/rfc/rfc3629">RFC 3629</a>.
 */
final class StrictUtf8 {

    private static final int MARK_BYTES = 3;

    private StrictUtf8() {}

    /**
     * Decode a part of a file.
     *
     * @param file named in errors
     * @param bytes the part
     * @param offset where the part begins in the file, in bytes; a byte order mark is skipped at 0 alone
     * @throws FletchingException if a byte is not UTF-8, or is 0, as in binary files
     */
    static String decode(Path file, ByteBuffer bytes, long offset) {
        int base = bytes.position();
        if (offset == 0 && startsWithMark(bytes)) {
            bytes.position(base + MARK_BYTES);
        }
        refuseNul(file, bytes, offset - base);
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isError()) {
            throw notUtf8(file, bytes.get(bytes.position()) & 0xff, offset - base + bytes.position());
        }
        return chars.flip().toString();
    }

    private static boolean startsWithMark(ByteBuffer bytes) {
        int at = bytes.position();
        return bytes.remaining() >= MARK_BYTES && bytes.get(at) == (byte) 0xef && bytes.get(at + 1) == (byte) 0xbb
                && bytes.get(at + 2) == (byte) 0xbf;
    }

    private static void refuseNul(Path file, ByteBuffer bytes, long shift) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw zeroByte(file, shift + i);
            }
        }
    }

    static FletchingException zeroByte(Path file, long position) {
        return new FletchingException(("File '%s' must be text, got a zero byte at byte %d, as in binary files. "
                + "Leave it out, or convert it to text.").formatted(file, position));
    }

    static FletchingException notUtf8(Path file, int value, long position) {
        return new FletchingException("File '%s' must be UTF-8, got 0x%02x at byte %d. Save it as UTF-8."
                .formatted(file, value, position));
    }
}
