package dev.fletching.api.index;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What filters take values for.
 *
 * @since 0.1
 */
public final class Values {

    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(\\d{1,300}(\\.\\d{0,300})?|\\.\\d{1,300})([eE][+-]?\\d{1,3})?");

    private Values() {}

    /** The number that a text is, in decimal notation; empty for any other text. */
    public static Optional<Double> number(String text) {
        String trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches() ? Optional.of(Double.parseDouble(trimmed) + 0.0) : Optional.empty();
    }

    /** Compare texts by their code points, which is also the order of their UTF-8 bytes. */
    public static int compare(String one, String other) {
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameKind ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
