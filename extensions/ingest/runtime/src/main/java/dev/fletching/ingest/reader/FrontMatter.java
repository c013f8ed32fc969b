package dev.fletching.ingest.reader;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block between two lines of three hyphens at the top of a Markdown file. Only its simple {@code key: value} lines are
 * understood; lists and nested values are left out.
 *
 * @param values its values by key
 * @param length how many chars it takes up, its last line end included; 0 where there is none
 */
record FrontMatter(Map<String, String> values, int length) {

    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]*)\\s*:\\s+(\\S.*)");

    static FrontMatter of(String text) {
        Line line = Line.at(text, 0);
        if (!line.text().stripTrailing().equals("---")) {
            return NONE;
        }
        Map<String, String> values = new TreeMap<>();
        while (line.next() < text.length()) {
            line = Line.at(text, line.next());
            if (isEnd(line.text().stripTrailing())) {
                return new FrontMatter(values, line.next());
            }
            addPair(line.text(), values);
        }
        return NONE;
    }

    private static boolean isEnd(String line) {
        return line.equals("---") || line.equals("...");
    }

    private static void addPair(String line, Map<String, String> values) {
        Matcher pair = PAIR.matcher(line);
        if (!pair.matches()) {
            return;
        }
        String value = pair.group(2).strip();
        if (isScalar(value)) {
            values.put(pair.group(1), unquoted(value));
        }
    }

    private static boolean isScalar(String value) {
        return "[{|>&*#".indexOf(value.charAt(0)) < 0;
    }

    private static String unquoted(String value) {
        char quote = value.charAt(0);
        boolean quoted = value.length() > 1 && (quote == '"' || quote == '\'') && value.charAt(value.length() - 1) == quote;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
