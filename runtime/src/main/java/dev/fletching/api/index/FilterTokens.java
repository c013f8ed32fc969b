package dev.fletching.api.index;

import java.util.List;

import dev.fletching.api.FletchingException;

/** The words and signs of a filter. For one use. */
final class FilterTokens {

    /** What may stand behind a field, the longer before those they begin with. */
    static final List<String> OPERATORS = List.of("!=", "<=", ">=", "^=", "*=", "=", "<", ">", "?");

    private static final String SIGNS = "()=!<>^?,\"'";

    private final String text;
    private int place;

    FilterTokens(String text) {
        this.text = text;
    }

    boolean atEnd() {
        skipSpace();
        return place == text.length();
    }

    /** Take a sign if it comes next. */
    boolean take(String sign) {
        skipSpace();
        if (!text.startsWith(sign, place)) {
            return false;
        }
        place += sign.length();
        return true;
    }

    void require(String sign) {
        if (!take(sign)) {
            throw expected("'" + sign + "'");
        }
    }

    /** Take a word of the language if it comes next, in any case of letters. */
    boolean takeWord(String word) {
        skipSpace();
        int end = place + word.length();
        if (!text.regionMatches(true, place, word, 0, word.length()) || end < text.length() && isBare(text.charAt(end))) {
            return false;
        }
        place = end;
        return true;
    }

    /** The operator that comes next, or an empty text. */
    String operator() {
        return OPERATORS.stream().filter(this::take).findFirst().orElse("");
    }

    /** A bare or quoted text. */
    String value(String what) {
        skipSpace();
        if (place < text.length() && (text.charAt(place) == '"' || text.charAt(place) == '\'')) {
            return quoted();
        }
        int start = place;
        while (place < text.length() && isBare(text.charAt(place)) && !text.startsWith("*=", place)) {
            place++;
        }
        if (start == place) {
            throw expected(what);
        }
        return text.substring(start, place);
    }

    private String quoted() {
        int start = place;
        char quote = text.charAt(place++);
        StringBuilder value = new StringBuilder();
        while (place < text.length() && text.charAt(place) != quote) {
            if (text.charAt(place) == '\\' && place + 1 < text.length()) {
                place++;
            }
            value.append(text.charAt(place++));
        }
        if (place == text.length()) {
            place = start;
            throw expected("a closing quote for the one");
        }
        place++;
        return value.toString();
    }

    /** Say what should stand where reading stopped. */
    FletchingException expected(String what) {
        return new FletchingException("filter must have %s at char %d, got '%s'. Write conditions as field = value."
                .formatted(what, place, text.substring(place, Math.min(text.length(), place + 20))));
    }

    private void skipSpace() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private static boolean isBare(char c) {
        return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0;
    }
}
