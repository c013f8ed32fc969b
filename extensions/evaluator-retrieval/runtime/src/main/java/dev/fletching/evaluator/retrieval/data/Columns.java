package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.StringTokenizer;

import dev.fletching.api.FletchingException;

/** The columns of a line of text, and the numbers in them. */
final class Columns {

    private static final String BLANKS = " \t";
    private static final String OF_NUMBERS = "+-.0123456789eE";

    private Columns() {}

    static String[] split(Lines lines, String line, int count, String form) {
        StringTokenizer found = new StringTokenizer(line, BLANKS);
        String[] columns = new String[count];
        for (int i = 0; i < count && found.hasMoreTokens(); i++) {
            columns[i] = found.nextToken();
        }
        if (columns[count - 1] == null || found.hasMoreTokens()) {
            throw lines.problem("a line must have the %d columns '%s', got %d".formatted(count, form,
                    new StringTokenizer(line, BLANKS).countTokens()), "Check that the file has the right format");
        }
        return columns;
    }

    static int grade(Lines lines, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw lines.problem("a grade must be a whole number, got '" + text + "'", "Correct the line");
        }
    }

    static double score(Lines lines, String text) {
        double score = isDecimal(text) ? parsed(text) : Double.NaN;
        if (!Double.isFinite(score)) {
            throw lines.problem("a score must be a finite number, got '" + text + "'", "Correct the line");
        }
        return score;
    }

    /** Leaves out what only Java reads as a number, as in {@code 1f} and {@code 0x1p3}. */
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (OF_NUMBERS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static void requireContent(Path path, Map<?, ?> content, String form) {
        if (content.isEmpty()) {
            throw new FletchingException(
                    "file '%s' must have lines of the form '%s', but is empty. Check the path.".formatted(path, form));
        }
    }
}
