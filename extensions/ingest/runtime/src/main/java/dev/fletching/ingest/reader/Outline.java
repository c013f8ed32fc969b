package dev.fletching.ingest.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.ingest.Section;

/** Makes sections of headings as they come. Used by one thread. */
public final class Outline {

    /** Levels beyond this one are none that a format knows; it bounds the length of a path. */
    private static final int MAX_DEPTH = 16;

    private final Deque<Heading> open = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private Optional<String> firstHeading = Optional.empty();

    /** Made empty. */
    public Outline() {}

    /**
     * Add a heading; one without text is none.
     *
     * @param start index of its first char
     * @param level 1 the outermost
     * @param text its text
     */
    public void add(int start, int level, String text) {
        if (text.isBlank()) {
            return;
        }
        while (!open.isEmpty() && (open.getLast().level() >= level || open.size() == MAX_DEPTH)) {
            open.removeLast();
        }
        open.addLast(new Heading(level, text));
        sections.add(new Section(path(), start));
        firstHeading = firstHeading.or(() -> Optional.of(text));
    }

    /** The sections, ascending by start. */
    public List<Section> sections() {
        return sections;
    }

    /** The text of the first heading. */
    public Optional<String> firstHeading() {
        return firstHeading;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Heading> it = open.iterator(); it.hasNext();) {
            path.append(it.next().text()).append(it.hasNext() ? " > " : "");
        }
        return path.toString();
    }
}
