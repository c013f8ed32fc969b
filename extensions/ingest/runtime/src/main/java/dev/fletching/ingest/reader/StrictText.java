package dev.fletching.ingest.reader;

import static java.nio.charset.CodingErrorAction.REPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;

import dev.fletching.api.FletchingException;

/** Decodes text of any encoding as {@link StrictUtf8} does that of one. */
public final class StrictText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private StrictText() {}

    /**
     * Decode a whole file; a byte order mark is left out.
     *
     * @throws FletchingException if a byte is not of the encoding
     */
    public static String decode(Path file, ByteBuffer bytes, Charset charset) {
        if (charset.equals(UTF_8)) {
            return StrictUtf8.decode(file, bytes, 0);
        }
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
        CharBuffer chars = CharBuffer.allocate((int) (bytes.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isUnderflow()) {
            result = decoder.flush(chars);
        }
        try {
            if (!result.isUnderflow()) {
                result.throwException();
            }
        } catch (CharacterCodingException cause) {
            throw new FletchingException("File '%s' must be %s, got something else at byte %d. Save it as UTF-8."
                    .formatted(file, charset, bytes.position()), cause);
        }
        chars.flip();
        boolean marked = chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK;
        return chars.subSequence(marked ? 1 : 0, chars.length()).toString();
    }
}
