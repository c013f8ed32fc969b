package dev.fletching.embedding.djl.token;

import java.util.List;

import dev.fletching.api.FletchingException;

/** Refuses texts that are not Unicode: a surrogate without its other half has no bytes in UTF-8. */
public final class WellFormed {

    private WellFormed() {}

    /**
     * Check all texts before any is embedded.
     *
     * @throws FletchingException if a text holds a lone surrogate; names the text, from 1, and the index of the char
     */
    public static void check(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            int bad = loneSurrogate(texts.get(i));
            if (bad >= 0) {
                throw new FletchingException(
                        "text %d must be well-formed Unicode, got a lone surrogate (U+%04X) at char index %d. Remove it, or read the text with the right encoding."
                                .formatted(i + 1, (int) texts.get(i).charAt(bad), bad));
            }
        }
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
