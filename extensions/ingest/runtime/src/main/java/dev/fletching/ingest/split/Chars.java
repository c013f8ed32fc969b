package dev.fletching.ingest.split;

/** Kinds of characters that matter for cutting. */
final class Chars {

    private static final String TERMINATORS = ".!?\u2026\u3002\uff01\uff1f";
    private static final String WIDE_TERMINATORS = "\u3002\uff01\uff1f";
    private static final String CLOSERS = "\"')]}\u201d\u2019\u00bb\u300d\u300f";
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Chars() {}

    /** White space, no-break spaces included. */
    static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a position lies between the two chars of one character. */
    static boolean splitsPair(String text, int position) {
        return position > 0 && position < text.length()
                && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    }

    /** Whether what begins at a position belongs to the character before it. */
    static boolean isMarkAt(String text, int position) {
        int next = text.codePointAt(position);
        int type = Character.getType(next);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK || next == ZERO_WIDTH_JOINER
                || position > 0 && text.charAt(position - 1) == ZERO_WIDTH_JOINER;
    }

    /** Whether the text before a position ends like a sentence. Looks at a few chars only. */
    static boolean endsSentence(String text, int position) {
        int at = position - 1;
        for (int closers = 0; at >= 0 && closers < 4 && CLOSERS.indexOf(text.charAt(at)) >= 0; closers++) {
            at--;
        }
        return at >= 0 && TERMINATORS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether the char before a position ends a sentence that needs no space after it. */
    static boolean endsWideSentence(String text, int position) {
        return position > 0 && WIDE_TERMINATORS.indexOf(text.charAt(position - 1)) >= 0;
    }
}
