package dev.fletching.index.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;

/**
 * Passages as Lucene documents, version {@value CommitData#FORMAT} of the format.
 * <p>
 * Title and text are indexed by their words, and what filters ask for by {@link FieldTerms}.
 */
final class PassageDocuments {

    /** The id: indexed, stored, and a doc value for ties. */
    static final String ID = "id";

    /** The vector. */
    static final String VECTOR = "vector";

    /** The words of title and text. */
    static final String WORDS = "words";

    /** The fingerprint of what was embedded; missing where there is none. */
    static final String FINGERPRINT = "fingerprint";

    private static final String FROM = "from";
    private static final String FROM_STATE = "from-state";
    private static final String FROM_PLACE = "from-place";
    private static final String TEXT = "text";
    private static final String DOCUMENT = "document";
    private static final String SOURCE = "source";
    private static final String TITLE = "title";
    private static final String SECTION = "section";
    private static final String PAGE = "page";
    private static final String START = "start";
    private static final String END = "end";
    private static final String METADATA = "metadata";

    private PassageDocuments() {}

    static Term term(String id) {
        return new Term(ID, id);
    }

    /** What all passages of a source have. */
    static Term ofSource(String id) {
        return new Term(FROM, id);
    }

    /** What all passages have that were put with a state of their source. */
    static Term ofState(String state) {
        return new Term(FROM_STATE, state);
    }

    static Document write(IndexedPassage indexed, Metric metric) {
        Passage passage = indexed.passage();
        Document document = new Document();
        document.add(new StringField(ID, passage.id(), Store.YES));
        document.add(new BinaryDocValuesField(ID, new BytesRef(passage.id())));
        document.add(new KnnFloatVectorField(VECTOR, metric.prepare(indexed.vector()), metric.function()));
        document.add(new StoredField(TEXT, passage.text()));
        document.add(new TextField(WORDS, passage.origin().title(), Store.NO));
        document.add(new TextField(WORDS, passage.text(), Store.NO));
        FieldTerms.write(passage, document);
        writeOrigin(passage.origin(), document);
        writeSource(indexed, document);
        for (Map.Entry<String, String> entry : passage.metadata().entrySet()) {
            document.add(new StoredField(METADATA, entry.getKey()));
            document.add(new StoredField(METADATA, entry.getValue()));
        }
        return document;
    }

    private static void writeOrigin(Origin origin, Document document) {
        document.add(new StoredField(DOCUMENT, origin.document()));
        document.add(new StoredField(SOURCE, origin.source()));
        document.add(new StoredField(TITLE, origin.title()));
        document.add(new StoredField(SECTION, origin.section()));
        if (origin.page() > 0) {
            document.add(new StoredField(PAGE, origin.page()));
        }
        document.add(new StoredField(START, origin.start()));
        document.add(new StoredField(END, origin.end()));
    }

    private static void writeSource(IndexedPassage indexed, Document document) {
        if (!indexed.fingerprint().isEmpty()) {
            document.add(new StringField(FINGERPRINT, indexed.fingerprint(), Store.YES));
        }
        indexed.source().ifPresent(source -> {
            document.add(new StringField(FROM, source.id(), Store.YES));
            document.add(new StringField(FROM_STATE, source.state(), Store.YES));
            document.add(new StoredField(FROM_PLACE, source.place()));
        });
    }

    static IndexedPassage readIndexed(Document document, float[] vector) {
        String fingerprint = document.get(FINGERPRINT);
        return new IndexedPassage(read(document), vector, fingerprint == null ? "" : fingerprint,
                Optional.ofNullable(document.get(FROM))
                        .map(id -> new IndexedSource(id, document.get(FROM_STATE), document.get(FROM_PLACE))));
    }

    static Passage read(Document document) {
        Map<String, String> metadata = new TreeMap<>();
        String[] pairs = document.getValues(METADATA);
        for (int i = 0; i < pairs.length; i += 2) {
            metadata.put(pairs[i], pairs[i + 1]);
        }
        return new Passage(document.get(ID), document.get(TEXT), readOrigin(document), metadata);
    }

    private static Origin readOrigin(Document document) {
        return new Origin(document.get(DOCUMENT), document.get(SOURCE), document.get(TITLE), document.get(SECTION),
                number(document, PAGE), number(document, START), number(document, END));
    }

    private static int number(Document document, String field) {
        IndexableField stored = document.getField(field);
        return stored == null ? 0 : stored.numericValue().intValue();
    }
}
