package dev.fletching.evaluator.retrieval.measure;

import java.util.Comparator;

/**
 * Orders ids as C's strcmp orders their UTF-8 bytes, which is the order of code points and not that of
 * {@link String#compareTo}.
 */
final class DocumentIds {

    static final Comparator<String> COMPARATOR = DocumentIds::compare;

    private DocumentIds() {}

    private static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
