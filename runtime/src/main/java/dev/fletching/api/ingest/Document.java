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
 * @param pages where its pages begin in the text, in chars and in order; empty where it has none
 * @param metadata further values by name
 * @since 0.1
 */
public record Document(String id, String source, String title, String text, List<Section> sections, List<Integer> pages,
        Map<String, String> metadata) {

    /** Takes copies of the collections. */
    public Document {
        sections = List.copyOf(sections);
        pages = List.copyOf(pages);
        metadata = Map.copyOf(metadata);
    }

    /** A document without pages. */
    public Document(String id, String source, String title, String text, List<Section> sections,
            Map<String, String> metadata) {
        this(id, source, title, text, sections, List.of(), metadata);
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

    /** The number of the page that a position lies on, from 1; 0 where the document has no pages. */
    public int pageAt(int position) {
        int low = 0;
        int high = pages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pages.get(middle) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
