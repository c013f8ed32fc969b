package dev.fletching.embedding.djl.token;

import java.util.List;

import dev.fletching.api.FletchingException;

/** Refuses texts that are not Unicode: a surrogate without its other half has no bytes in UTF-8. */
public final class WellFormed {

    private WellFormed() {}

    /**
     * Check all texts before a model reads any.
     *
     * @param kind what they are, as in {@code text}
     * @throws FletchingException if a text holds a lone surrogate; names the text, from 1, and the index of the char
     */
    public static void check(String kind, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            int bad = loneSurrogate(texts.get(i));
            if (bad >= 0) {
                throw refused(kind + " " + (i + 1), texts.get(i), bad);
            }
        }
    }

    /**
     * Check one text.
     *
     * @param subject what it is, as in {@code query}
     * @throws FletchingException if it holds a lone surrogate; names the index of the char
     */
    public static void check(String subject, String text) {
        int bad = loneSurrogate(text);
        if (bad >= 0) {
            throw refused(subject, text, bad);
        }
    }

    private static FletchingException refused(String subject, String text, int bad) {
        return new FletchingException(
                "%s must be well-formed Unicode, got a lone surrogate (U+%04X) at char index %d. Remove it, or read the text with the right encoding."
                        .formatted(subject, (int) text.charAt(bad), bad));
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                i++;
                continue;
            }
            return i;
        }
        return -1;
    }
}
