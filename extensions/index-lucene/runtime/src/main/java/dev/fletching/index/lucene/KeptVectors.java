package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Vectors that wait for their passages, as documents of their own that no search looks at. */
final class KeptVectors {

    /** The fingerprint of what was embedded. */
    static final String FINGERPRINT = "kept";

    /** What all of them have. */
    static final Term ALL = new Term("keeps", "vector");

    private static final String VECTOR = "kept-vector";

    private KeptVectors() {}

    static Term term(String fingerprint) {
        return new Term(FINGERPRINT, fingerprint);
    }

    static Document write(String fingerprint, float[] vector) {
        Document document = new Document();
        document.add(OtherDocuments.mark());
        document.add(new StringField(ALL.field(), ALL.text(), Store.NO));
        document.add(new StringField(FINGERPRINT, fingerprint, Store.NO));
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        document.add(new BinaryDocValuesField(VECTOR, new BytesRef(bytes.array())));
        return document;
    }

    static float[] read(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(leaf, VECTOR);
        vectors.advanceExact(doc);
        BytesRef bytes = vectors.binaryValue();
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return vector;
    }
}
