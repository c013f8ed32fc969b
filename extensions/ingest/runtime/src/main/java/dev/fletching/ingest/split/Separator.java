package dev.fletching.ingest.split;

/** What lies between two tokens, from no place to cut at to the best. */
enum Separator {
    /** Inside a token, or inside a character of two chars. */
    NONE,
    /** Before a mark that belongs to the character before it. */
    MARK,
    /** Between two tokens of one word. */
    TOKEN,
    /** White space within a sentence. */
    WORD,
    /** White space, or an ideographic full stop, at the end of a sentence. */
    SENTENCE,
    /** The end of a line. */
    LINE,
    /** A blank line. */
    BLANK_LINE,
    /** The beginning of a section. */
    SECTION;

    boolean atLeast(Separator other) {
        return compareTo(other) >= 0;
    }
}
