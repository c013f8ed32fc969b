package dev.fletching.bridge.langchain4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;

/** Passages as text segments, and the other way round. */
final class Segments {

    private static final List<String> ORIGIN = List.of("document", "source", "title", "section", "page");

    private Segments() {}

    /** A passage of a segment, or of nothing, whose text is empty then. */
    static Passage passage(String id, @Nullable TextSegment segment) {
        return segment == null
                ? Passage.of(id, "")
                : new Passage(id, segment.text(), Origin.UNKNOWN, TypedMetadata.texts(segment.metadata()));
    }

    /** The segment of a passage, with what is known of its origin; empty where its text is blank. */
    static Optional<TextSegment> segment(Passage passage) {
        return passage.text().isBlank()
                ? Optional.empty()
                : Optional.of(TextSegment.from(passage.text(), Metadata.from(metadata(passage))));
    }

    /** The metadata of a passage, and the parts of its origin as texts under their names where it has none such. */
    static Map<String, Object> metadata(Passage passage) {
        Map<String, Object> values = TypedMetadata.values(passage.metadata());
        ORIGIN.forEach(name -> passage.field(name).ifPresent(value -> values.putIfAbsent(name, value)));
        return values;
    }
}
