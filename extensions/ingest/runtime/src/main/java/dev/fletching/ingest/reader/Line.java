package dev.fletching.ingest.reader;

/**
 * One line of a text.
 *
 * @param start index of its first char
 * @param text the line without its end
 * @param next index of the first char of the line after it, or the text's length
 */
record Line(int start, String text, int next) {

    /** The line that begins at a position. */
    static Line at(String text, int start) {
        int feed = text.indexOf('\n', start);
        int next = feed < 0 ? text.length() : feed + 1;
        int end = feed < 0 ? text.length() : feed;
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return new Line(start, text.substring(start, end), next);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
