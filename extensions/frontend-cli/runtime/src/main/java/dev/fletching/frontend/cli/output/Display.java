package dev.fletching.frontend.cli.output;

import java.util.Locale;

/** Makes text fit for a line on a terminal. */
public final class Display {

    private Display() {}

    /** The text on one line: white space and control characters, which could move the cursor, become single spaces. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = line.length() > 0;
                continue;
            }
            if (gap) {
                line.append(' ');
                gap = false;
            }
            line.append(c);
        }
        return line.toString();
    }

    /** The text on one line, cut at a word where it is longer than so many characters. */
    public static String snippet(String text, int width) {
        String line = oneLine(text.length() > 8 * width ? text.substring(0, 8 * width) : text);
        if (line.codePointCount(0, line.length()) <= width) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, width - 1));
        int space = cut.lastIndexOf(' ');
        return (space > width / 2 ? cut.substring(0, space) : cut) + "…";
    }

    /** A value with four decimals, as tables show it. */
    public static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
