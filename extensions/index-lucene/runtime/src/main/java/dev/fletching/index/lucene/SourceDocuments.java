package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Values;

/**
 * Sources as Lucene documents of their own: they have no field that searches, filters or their statistics look at. Columns of
 * values, so that all are listed quickly.
 */
final class SourceDocuments {

    private static final String ID = "source-id";
    private static final String STATE = "source-state";
    private static final String PLACE = "source-place";

    private SourceDocuments() {}

    static Term term(String id) {
        return new Term(ID, id);
    }

    static Document write(IndexedSource source) {
        Document document = new Document();
        document.add(OtherDocuments.mark());
        document.add(new StringField(ID, source.id(), Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(source.id())));
        document.add(new BinaryDocValuesField(STATE, new BytesRef(source.state())));
        document.add(new BinaryDocValuesField(PLACE, new BytesRef(source.place())));
        return document;
    }

    /** The passages that were put for a source when it was in another state. */
    static Query older(IndexedSource source) {
        return new BooleanQuery.Builder().add(new TermQuery(PassageDocuments.ofSource(source.id())), Occur.FILTER)
                .add(new TermQuery(PassageDocuments.ofState(source.state())), Occur.MUST_NOT).build();
    }

    /** All sources, in the order of their ids. */
    static List<IndexedSource> list(DirectoryReader reader) throws IOException {
        List<IndexedSource> sources = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            list(leaf.reader(), sources);
        }
        sources.sort(Comparator.comparing(IndexedSource::id, Values::compare));
        return sources;
    }

    private static void list(LeafReader leaf, List<IndexedSource> sources) throws IOException {
        Bits live = leaf.getLiveDocs();
        BinaryDocValues ids = DocValues.getBinary(leaf, ID);
        BinaryDocValues states = DocValues.getBinary(leaf, STATE);
        BinaryDocValues places = DocValues.getBinary(leaf, PLACE);
        for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
            if (live == null || live.get(doc)) {
                sources.add(new IndexedSource(text(ids), text(states, doc), text(places, doc)));
            }
        }
    }

    private static String text(BinaryDocValues values, int doc) throws IOException {
        values.advanceExact(doc);
        return text(values);
    }

    private static String text(BinaryDocValues values) throws IOException {
        return values.binaryValue().utf8ToString();
    }
}
