package dev.fletching.ingest.split;

import java.util.List;
import java.util.Optional;

import dev.fletching.api.ingest.Section;

/** Walks along the starts of sections, which are ascending. Used by one thread. */
final class SectionStarts {

    private final List<Section> sections;
    private int next;

    SectionStarts(List<Section> sections) {
        this.sections = sections;
    }

    /** The first start in a range, both ends included; ranges must be asked for in ascending order. */
    Optional<Integer> within(int from, int to) {
        while (next < sections.size() && sections.get(next).start() < from) {
            next++;
        }
        if (next == sections.size() || sections.get(next).start() > to) {
            return Optional.empty();
        }
        return Optional.of(sections.get(next).start());
    }
}
