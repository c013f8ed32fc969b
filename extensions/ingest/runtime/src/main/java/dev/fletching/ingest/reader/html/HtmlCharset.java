package dev.fletching.ingest.reader.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;
import dev.fletching.ingest.reader.StrictText;

/**
 * Finds the encoding of a page: by its byte order mark, else by what its first bytes declare, else UTF-8. Latin-1 is read as
 * windows-1252, as browsers do. See
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML</a>.
 */
final class HtmlCharset {

    private static final int PRESCAN_BYTES = 4096;
    private static final Pattern DECLARED = Pattern
            .compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_:.-]*)");
    private static final Set<String> LATIN = Set.of("windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1",
            "iso_8859-1", "latin1", "l1", "us-ascii", "ascii");

    private HtmlCharset() {}

    /** The text of a page. */
    static String decode(Path file, byte[] page) {
        String declared = declared(page);
        if (LATIN.contains(declared.toLowerCase(Locale.ROOT))) {
            return WindowsLatin.decode(page);
        }
        return StrictText.decode(file, ByteBuffer.wrap(page), of(file, page, declared));
    }

    private static Charset of(Path file, byte[] page, String declared) {
        if (startsWith(page, 0xfe, 0xff)) {
            return UTF_16BE;
        }
        if (startsWith(page, 0xff, 0xfe)) {
            return UTF_16LE;
        }
        if (startsWith(page, 0xef, 0xbb, 0xbf)) {
            return UTF_8;
        }
        return declared.isEmpty() ? UTF_8 : named(file, declared);
    }

    private static String declared(byte[] page) {
        Matcher declared = DECLARED.matcher(new String(page, 0, Math.min(page.length, PRESCAN_BYTES), ISO_8859_1));
        return declared.find() && !startsWith(page, 0xef, 0xbb, 0xbf) ? declared.group(1) : "";
    }

    private static Charset named(Path file, String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.name().startsWith("UTF-16") ? UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException cause) {
            throw new FletchingException("File '%s' must have an encoding that is known here, got '%s'. Save it as UTF-8."
                    .formatted(file, name), cause);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
