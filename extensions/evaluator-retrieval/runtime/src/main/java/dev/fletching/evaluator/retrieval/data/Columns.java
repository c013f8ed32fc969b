package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;

/** The columns of a line of text, and the numbers in them. */
final class Columns {

    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Columns() {}

    static String[] split(Lines lines, String line, int count, String form) {
        String[] columns = BLANKS.split(line.strip(), count + 1);
        if (columns.length != count) {
            throw lines.problem("a line must have the %d columns '%s', got %s".formatted(count, form,
                    columns.length > count ? "more" : Integer.toString(columns.length)),
                    "Check that the file has the right format");
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
        double score = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(score)) {
            throw lines.problem("a score must be a finite number, got '" + text + "'", "Correct the line");
        }
        return score;
    }

    static void requireContent(Path path, Map<?, ?> content, String form) {
        if (content.isEmpty()) {
            throw new FletchingException(
                    "file '%s' must have lines of the form '%s', but is empty. Check the path.".formatted(path, form));
        }
    }
}
