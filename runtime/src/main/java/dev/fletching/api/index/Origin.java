package dev.fletching.api.index;

/**
 * Where a passage comes from. Empty texts stand for what is not known.
 *
 * @param document id of the document it was cut from
 * @param source file or address of the document
 * @param title title of the document
 * @param section headings above the passage, joined by {@code " > "}
 * @param page number of the page it begins on, from 1; 0 where the document has no pages
 * @param start index of its first char in the document's text
 * @param end index after its last char
 * @since 0.1
 */
public record Origin(String document, String source, String title, String section, int page, int start, int end) {

    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin("", "", "", "", 0, 0);

    /** Refuses page numbers below 0. */
    public Origin {
        if (page < 0) {
            throw new IllegalArgumentException("a page must be 0 or more, got " + page);
        }
    }

    /** The place of a passage in a document without pages. */
    public Origin(String document, String source, String title, String section, int start, int end) {
        this(document, source, title, section, 0, start, end);
    }
}
