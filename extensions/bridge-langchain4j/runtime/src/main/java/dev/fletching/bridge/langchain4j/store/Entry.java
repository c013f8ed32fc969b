package dev.fletching.bridge.langchain4j.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;

/**
 * What stands in a store for a passage, a source, a vector or a space.
 * <p>
 * All that belongs to it is in one value, so that it comes back as it was put whatever a store makes of names and types; what
 * searches ask for stands beside it under its own name.
 *
 * @param id id in the store, a UUID, since many stores take no other
 * @param vector the vector
 * @param text what is shown; not blank
 * @param metadata values by name
 */
record Entry(String id, float[] vector, String text, Map<String, String> metadata) {

    static final String KIND = "fletching.kind";
    static final String ID = "fletching.id";
    static final String FINGERPRINT = "fletching.fingerprint";
    static final String SOURCE = "fletching.source";
    static final String SOURCE_KIND = "source";
    static final String VECTOR_KIND = "vector";
    static final String SPACE_KIND = "space";

    private static final String RECORD = "fletching.record";
    private static final String NOTHING = "(no text)";
    private static final List<String> ORIGIN = List.of("document", "source", "title", "section", "page");

    static Entry of(IndexedPassage indexed) {
        Passage passage = indexed.passage();
        Map<String, String> values = new HashMap<>();
        passage.metadata().forEach((name, value) -> {
            if (!name.isBlank()) {
                values.put(name, value);
            }
        });
        ORIGIN.forEach(name -> passage.field(name).ifPresent(value -> values.putIfAbsent(name, value)));
        values.put(ID, passage.id());
        values.put(FINGERPRINT, indexed.fingerprint());
        indexed.source().ifPresent(source -> values.put(SOURCE, source.id()));
        values.put(RECORD, record(indexed));
        return new Entry(idOf("passage", passage.id()), indexed.vector().clone(),
                passage.text().isBlank() ? NOTHING : passage.text(), values);
    }

    static Entry of(IndexedSource source, float[] vector) {
        return new Entry(idOf(SOURCE_KIND, source.id()), vector, NOTHING,
                Map.of(KIND, SOURCE_KIND, RECORD, join(List.of(source.id(), source.state(), source.place()))));
    }

    /** A vector that waits for its passage. */
    static Entry of(String fingerprint, float[] vector) {
        return new Entry(idOf(VECTOR_KIND, fingerprint), vector.clone(), NOTHING,
                Map.of(KIND, VECTOR_KIND, FINGERPRINT, fingerprint));
    }

    /** A record of any texts. */
    static Entry of(String kind, List<String> texts, float[] vector) {
        return new Entry(idOf(kind, ""), vector, NOTHING, Map.of(KIND, kind, RECORD, join(texts)));
    }

    static String idOf(String kind, String name) {
        return UUID.nameUUIDFromBytes(("fletching:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    TextSegment segment() {
        return TextSegment.from(text, Metadata.from(metadata));
    }

    /** The texts of a record. */
    static List<String> texts(EmbeddingMatch<TextSegment> match) {
        return split(String.valueOf(match.embedded().metadata().getString(RECORD)));
    }

    static float[] vector(EmbeddingMatch<TextSegment> match) {
        Embedding embedding = match.embedding();
        if (embedding == null) {
            throw Failures.withoutVectors();
        }
        return embedding.vector().clone();
    }

    /** The passage of a match, also of one that somebody else put into the store. */
    static IndexedPassage passage(EmbeddingMatch<TextSegment> match) {
        TextSegment segment = match.embedded();
        if (segment == null) {
            return new IndexedPassage(Passage.of(match.embeddingId(), ""), vector(match));
        }
        String record = segment.metadata().getString(RECORD);
        return record == null ? foreign(match) : restored(match, split(record).iterator());
    }

    private static IndexedPassage foreign(EmbeddingMatch<TextSegment> match) {
        Map<String, String> values = new HashMap<>();
        match.embedded().metadata().toMap().forEach((name, value) -> values.put(name, String.valueOf(value)));
        return new IndexedPassage(new Passage(match.embeddingId(), match.embedded().text(), Origin.UNKNOWN, values),
                vector(match));
    }

    private static String record(IndexedPassage indexed) {
        Passage passage = indexed.passage();
        Origin origin = passage.origin();
        List<String> parts = new ArrayList<>(List.of(passage.id(), passage.text().isBlank() ? "=" + passage.text() : "",
                origin.document(), origin.source(), origin.title(), origin.section(), Integer.toString(origin.page()),
                Integer.toString(origin.start()), Integer.toString(origin.end()), indexed.fingerprint()));
        IndexedSource none = new IndexedSource("-", "", "");
        IndexedSource source = indexed.source().orElse(none);
        parts.addAll(List.of(Boolean.toString(indexed.source().isPresent()), source.id(), source.state(), source.place()));
        passage.metadata().forEach((name, value) -> parts.addAll(List.of(name, value)));
        return join(parts);
    }

    private static IndexedPassage restored(EmbeddingMatch<TextSegment> match, Iterator<String> parts) {
        String id = parts.next();
        String blank = parts.next();
        Origin origin = new Origin(parts.next(), parts.next(), parts.next(), parts.next(), Integer.parseInt(parts.next()),
                Integer.parseInt(parts.next()), Integer.parseInt(parts.next()));
        String fingerprint = parts.next();
        boolean hasSource = Boolean.parseBoolean(parts.next());
        IndexedSource source = new IndexedSource(parts.next(), parts.next(), parts.next());
        Map<String, String> metadata = new HashMap<>();
        while (parts.hasNext()) {
            metadata.put(parts.next(), parts.next());
        }
        String text = blank.isEmpty() ? match.embedded().text() : blank.substring(1);
        return new IndexedPassage(new Passage(id, text, origin, metadata), vector(match), fingerprint,
                hasSource ? Optional.of(source) : Optional.empty());
    }

    private static String join(List<String> texts) {
        return String.join("&", texts.stream().map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)).toList());
    }

    private static List<String> split(String joined) {
        List<String> texts = new ArrayList<>();
        for (String one : joined.split("&", -1)) {
            texts.add(URLDecoder.decode(one, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
