package dev.fletching.api.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table, or fields of a record, make up a document. What is not said is found by the usual names.
 *
 * @param id column of the document's id
 * @param title column of its title
 * @param text columns of its text, joined by line ends in this order
 * @param metadata columns that are kept as metadata; all others where it is empty
 * @since 0.1
 */
public record Columns(Optional<String> id, Optional<String> title, List<String> text, Optional<List<String>> metadata) {

    /** All is found by the usual names. */
    public static final Columns USUAL = new Columns(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** Takes copies of the lists. */
    public Columns {
        text = List.copyOf(text);
        metadata = metadata.map(List::copyOf);
    }
}
