package dev.fletching.api.index;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The value that filters see under a name: that of the metadata, else the id or a part of the origin ({@code id},
     * {@code document}, {@code source}, {@code title}, {@code section}, {@code page}) that is not empty.
     */
    public Optional<String> field(String name) {
        String value = metadata.get(name);
        return value != null ? Optional.of(value) : Optional.of(part(name)).filter(part -> !part.isEmpty());
    }

    private String part(String name) {
        return switch (name) {
            case "id" -> id;
            case "document" -> origin.document();
            case "source" -> origin.source();
            case "title" -> origin.title();
            case "section" -> origin.section();
            case "page" -> origin.page() > 0 ? Integer.toString(origin.page()) : "";
            default -> "";
        };
    }
}
