package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/**
 * Lets graph searches over {@link BufferInput} compare vectors that stay in the heap. A native executable with vector
 * instructions copies a vector out of a buffer more slowly than it compares it. Where Lucene maps memory segments it compares in place, and nothing is held. Safe
 * for many threads.
 */
final class HeldVectorsReader extends FlatVectorsReader {

    private final FlatVectorsReader file;
    private final FieldInfos fields;
    private final Map<String, HeldVectors> held = new ConcurrentHashMap<>();

    HeldVectorsReader(FlatVectorsReader file, FieldInfos fields) {
        this.file = file;
        this.fields = fields;
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(String field, float[] query) throws IOException {
        FloatVectorValues values = file.getFloatVectorValues(field);
        if (!(values instanceof HasIndexSlice slice && slice.getSlice() instanceof BufferInput)) {
            return file.getRandomVectorScorer(field, query);
        }
        FieldInfo info = fields.fieldInfo(field);
        return file.getFlatVectorScorer(field).getRandomVectorScorer(info.getVectorSimilarityFunction(),
                new Values(values, held.computeIfAbsent(field, name -> new HeldVectors(values.size())), true), query);
    }

    /** Those that are compared again after a graph search are in the heap; a search of all vectors adds none. */
    @Override
    public FloatVectorValues getFloatVectorValues(String field) throws IOException {
        FloatVectorValues values = file.getFloatVectorValues(field);
        HeldVectors known = held.get(field);
        return known == null ? values : new Values(values, known, false);
    }

    @Override
    public void close() throws IOException {
        held.values().forEach(HeldVectors::close);
        file.close();
    }

    @Override
    public FlatVectorsScorer getFlatVectorScorer(String field) throws IOException {
        return file.getFlatVectorScorer(field);
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(String field, byte[] query) throws IOException {
        return file.getRandomVectorScorer(field, query);
    }

    @Override
    public FlatVectorsReader getMergeInstance() throws IOException {
        return file.getMergeInstance();
    }

    @Override
    public void finishMerge() throws IOException {
        file.finishMerge();
    }

    @Override
    public void checkIntegrity() throws IOException {
        file.checkIntegrity();
    }

    @Override
    public ByteVectorValues getByteVectorValues(String field) throws IOException {
        return file.getByteVectorValues(field);
    }

    @Override
    public int getVectorCount(FieldInfo field) throws IOException {
        return file.getVectorCount(field);
    }

    @Override
    public Map<String, Long> getOffHeapByteSize(FieldInfo field) {
        return file.getOffHeapByteSize(field);
    }

    @Override
    public long ramBytesUsed() {
        return file.ramBytesUsed();
    }

    /** The vectors of a segment, held where there is room. Not safe for many threads. */
    private static final class Values extends FloatVectorValues {

        private final FloatVectorValues file;
        private final HeldVectors held;
        private final HeldVectors.Source source;
        private final boolean hold;

        Values(FloatVectorValues file, HeldVectors held, boolean hold) {
            this.file = file;
            this.held = held;
            this.hold = hold;
            this.source = file::vectorValue;
        }

        @Override
        public float[] vectorValue(int ordinal) throws IOException {
            return hold ? held.get(ordinal, source) : held.look(ordinal, source);
        }

        @Override
        public FloatVectorValues copy() throws IOException {
            return new Values(file.copy(), held, hold);
        }

        @Override
        public VectorScorer scorer(float[] query) throws IOException {
            return file.scorer(query);
        }

        @Override
        public VectorScorer rescorer(float[] query) throws IOException {
            return file.rescorer(query);
        }

        @Override
        public int dimension() {
            return file.dimension();
        }

        @Override
        public int size() {
            return file.size();
        }

        @Override
        public int ordToDoc(int ordinal) {
            return file.ordToDoc(ordinal);
        }

        @Override
        public Bits getAcceptOrds(Bits documents) {
            return file.getAcceptOrds(documents);
        }

        @Override
        public KnnVectorValues.DocIndexIterator iterator() {
            return file.iterator();
        }
    }
}
