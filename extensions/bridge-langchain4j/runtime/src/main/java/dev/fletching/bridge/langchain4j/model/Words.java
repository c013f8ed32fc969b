package dev.fletching.bridge.langchain4j.model;

import java.util.Arrays;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.TokenSpans;

/** What stands in for tokens where nobody knows a model's: runs of letters and digits. */
final class Words {

    private Words() {}

    static TokenSpans spans(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int end = i + Character.charCount(text.codePointAt(i));
            boolean letter = Character.isLetterOrDigit(text.codePointAt(i));
            if (letter && !inside) {
                starts[count++] = i;
            }
            if (letter) {
                ends[count - 1] = end;
            }
            inside = letter;
        }
        return new TokenSpans(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /** The beginning of a text, as far as a number of words goes. */
    static Cut cut(String text, int most) {
        TokenSpans spans = spans(text);
        return spans.count() <= most
                ? new Cut(text, spans.count(), false)
                : new Cut(text.substring(0, most == 0 ? 0 : spans.ends()[most - 1]), most, true);
    }

    /**
     * Refuse texts with half a surrogate pair.
     *
     * @param kind what they are, as in {@code text}
     */
    static void requireWellFormed(String kind, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            requireWellFormed(kind + " " + (i + 1), texts.get(i));
        }
    }

    /** Refuse a text with half a surrogate pair. */
    static void requireWellFormed(String subject, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new FletchingException(
                        "%s must be well-formed Unicode, got half a surrogate pair at char %d. Remove it.".formatted(subject,
                                i));
            }
        }
    }

    /**
     * What a model reads of a text.
     *
     * @param text the beginning, or all of it
     * @param words how many words that are
     * @param truncated whether it was longer
     */
    record Cut(String text, int words, boolean truncated) {}
}
