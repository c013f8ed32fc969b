package dev.fletching.ingest.split;

/**
 * The best place to cut between two tokens.
 *
 * @param separator what kind of place it is
 * @param position index of the first char after the cut
 */
record Gap(Separator separator, int position) {

    /** Both tokens share a char. */
    static final Gap CLOSED = new Gap(Separator.NONE, 0);

    /**
     * Find the best place among the chars between two tokens.
     *
     * @param text the text
     * @param from index after the token before; at least 1
     * @param to index of the token after, at least {@code from}; less than the text's length
     */
    static Gap between(String text, int from, int to) {
        int at = from;
        while (at > 0 && Chars.isWhite(text.charAt(at - 1))) {
            at--;
        }
        Gap best = bare(text, from, to);
        while (at < text.length() && (at < to || Chars.isWhite(text.charAt(at)))) {
            int end = endOfWhite(text, at);
            if (end > at) {
                best = better(best, new Gap(kind(text, at, end), Math.clamp(end, from, to)), text);
            }
            at = Math.max(end, at + 1);
        }
        return best;
    }

    private static Gap better(Gap one, Gap other, String text) {
        boolean legal = !Chars.splitsPair(text, other.position());
        return legal && other.separator().compareTo(one.separator()) > 0 ? other : one;
    }

    private static Gap bare(String text, int from, int to) {
        if (Chars.splitsPair(text, to)) {
            return CLOSED;
        }
        if (Chars.isMarkAt(text, to)) {
            return new Gap(Separator.MARK, to);
        }
        return new Gap(Chars.endsWideSentence(text, to) ? Separator.SENTENCE : Separator.TOKEN, to);
    }

    private static int endOfWhite(String text, int from) {
        int end = from;
        while (end < text.length() && Chars.isWhite(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Separator kind(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to && lines < 2; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (lines > 0) {
            return lines > 1 ? Separator.BLANK_LINE : Separator.LINE;
        }
        boolean continues = to < text.length() && Character.isLowerCase(text.charAt(to));
        return !continues && Chars.endsSentence(text, from) ? Separator.SENTENCE : Separator.WORD;
    }
}
