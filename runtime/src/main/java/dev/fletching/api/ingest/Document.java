package dev.fletching.api.ingest;

import java.util.List;
import java.util.Map;

/**
 * A text with what is known of it.
 *
 * @param id unique within its source
 * @param source file or address it was read from
 * @param title its title, or empty
 * @param text its text
 * @param sections its sections, ascending by start; may be empty
 * @param metadata further values by name
 * @since 0.1
 */
public record Document(String id, String source, String title, String text, List<Section> sections,
        Map<String, String> metadata) {

    /** Takes copies of the collections. */
    public Document {
        sections = List.copyOf(sections);
        metadata = Map.copyOf(metadata);
    }

    /** The path of the section that a position lies in, or empty. */
    public String sectionAt(int position) {
        String path = "";
        for (Section section : sections) {
            if (section.start() > position) {
                break;
            }
            path = section.path();
        }
        return path;
    }
}
