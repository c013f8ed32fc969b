package dev.fletching.ingest.reader.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Decodes windows-1252, the encoding of most old pages, which a native executable does not have among its own. Every byte is a
 * character. See <a href="https://encoding.spec.whatwg.org/#windows-1252">Encoding</a>.
 */
final class WindowsLatin {

    private static final int FIRST = 0x80;
    /** The characters of the bytes 0x80 to 0x9f; five of them stand for themselves. */
    private static final String PUNCTUATION = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
            + "\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private WindowsLatin() {}

    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, ISO_8859_1));
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - FIRST;
            if (at >= 0 && at < PUNCTUATION.length()) {
                text.setCharAt(i, PUNCTUATION.charAt(at));
            }
        }
        return text.toString();
    }
}
