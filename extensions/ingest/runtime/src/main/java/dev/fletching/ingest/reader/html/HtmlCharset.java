package dev.fletching.ingest.reader.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;

/**
 * Finds the encoding of a page: by its byte order mark, else by what its first bytes declare, else UTF-8. Latin-1 is read as
 * windows-1252, as browsers do. See
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML</a>.
 */
final class HtmlCharset {

    private static final int PRESCAN_BYTES = 4096;
    private static final Pattern DECLARED = Pattern
            .compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_:.-]*)");
    private static final String WINDOWS_LATIN = "windows-1252";

    private HtmlCharset() {}

    static Charset of(Path file, byte[] page) {
        if (startsWith(page, 0xfe, 0xff)) {
            return UTF_16BE;
        }
        if (startsWith(page, 0xff, 0xfe)) {
            return UTF_16LE;
        }
        if (startsWith(page, 0xef, 0xbb, 0xbf)) {
            return UTF_8;
        }
        Matcher declared = DECLARED
                .matcher(new String(page, 0, Math.min(page.length, PRESCAN_BYTES), ISO_8859_1));
        return declared.find() ? named(file, declared.group(1)) : UTF_8;
    }

    private static Charset named(Path file, String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(UTF_16BE) || charset.equals(UTF_16LE) || charset.name().equals("UTF-16")) {
                return UTF_8;
            }
            boolean latin = charset.equals(ISO_8859_1) || charset.equals(US_ASCII);
            return latin && Charset.isSupported(WINDOWS_LATIN) ? Charset.forName(WINDOWS_LATIN) : charset;
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
