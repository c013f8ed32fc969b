package dev.fletching.api.index;

/**
 * Where a passage comes from. Empty texts stand for what is not known.
 *
 * @param document id of the document it was cut from
 * @param source file or address of the document
 * @param title title of the document
 * @param section headings above the passage, joined by {@code " > "}
 * @param start index of its first char in the document's text
 * @param end index after its last char
 * @since 0.1
 */
public record Origin(String document, String source, String title, String section, int start, int end) {

    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin("", "", "", "", 0, 0);
}
