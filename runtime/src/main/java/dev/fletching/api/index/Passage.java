package dev.fletching.api.index;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A piece of text that is found as a whole.
 *
 * @param id unique within an index; not empty
 * @param text what is embedded and shown
 * @param origin where it comes from
 * @param metadata further values by name, sorted by name
 * @since 0.1
 */
public record Passage(String id, String text, Origin origin, Map<String, String> metadata) {

    /** Takes a sorted copy of the metadata; refuses an empty id. */
    public Passage {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a passage must have an id, got an empty one");
        }
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** A passage of which nothing else is known. */
    public static Passage of(String id, String text) {
        return new Passage(id, text, Origin.UNKNOWN, Map.of());
    }
}
