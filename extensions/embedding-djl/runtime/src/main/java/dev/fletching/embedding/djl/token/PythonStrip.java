package dev.fletching.embedding.djl.token;

/** Removes white space from both ends of a text as Python does, which sentence-transformers does before it tokenizes. */
final class PythonStrip {

    private PythonStrip() {}

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Java leaves out next line and the no-break spaces. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
