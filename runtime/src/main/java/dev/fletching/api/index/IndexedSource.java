package dev.fletching.api.index;

/**
 * A file, or whatever else passages are read from, as it was when it was indexed.
 *
 * @param id unique within an index; not empty
 * @param state a hash of its content and of all settings that decide what becomes of it: while it is the same, nothing is to do
 * @param place where it lay, or empty
 * @since 0.1
 */
public record IndexedSource(String id, String state, String place) {

    /** Refuses an empty id. */
    public IndexedSource {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a source must have an id, got an empty one");
        }
    }
}
