package dev.fletching.ingest.reader;

/** Tells well-formed Unicode from what only a Java string can hold. */
public final class Surrogates {

    private Surrogates() {}

    /** The index of the first surrogate that is not one of a pair, or -1. */
    public static int firstLone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
