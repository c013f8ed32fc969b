package dev.fletching.ingest.reader;

import java.util.Optional;

/**
 * A heading of a Markdown text.
 *
 * @param level 1 to 6, 1 the outermost
 * @param text its text; may be empty
 */
record Heading(int level, String text) {

    private static final int MAX_LEVEL = 6;
    private static final int MAX_INDENT = 3;

    /** The heading that a line of number signs makes. */
    static Optional<Heading> of(String line) {
        int from = run(line, 0, ' ');
        int to = run(line, from, '#');
        int level = to - from;
        boolean separated = to == line.length() || line.charAt(to) == ' ' || line.charAt(to) == '\t';
        if (from > MAX_INDENT || level < 1 || level > MAX_LEVEL || !separated) {
            return Optional.empty();
        }
        return Optional.of(new Heading(level, withoutClosing(line.substring(to).strip())));
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean separated = end == 0 || Character.isWhitespace(text.charAt(end - 1));
        return separated ? text.substring(0, end).strip() : text;
    }

    private static int run(String line, int from, char of) {
        int at = from;
        while (at < line.length() && line.charAt(at) == of) {
            at++;
        }
        return at;
    }
}
