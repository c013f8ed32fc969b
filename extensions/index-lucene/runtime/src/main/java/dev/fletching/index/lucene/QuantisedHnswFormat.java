package dev.fletching.index.lucene;

import java.io.IOException;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's HNSW graph over shortened vectors, which it keeps beside those of full length, for up to
 * {@value WideHnswFormat#MAX_DIMENSIONS} dimensions.
 * <p>
 * The name is in every index that was written with it, so it must never change.
 */
public final class QuantisedHnswFormat extends KnnVectorsFormat {

    private static final String NAME = "FletchingQuantisedHnsw";

    private final Lucene104HnswScalarQuantizedVectorsFormat lucene;

    /** Reads vectors of any length; Lucene's service loader calls it. */
    public QuantisedHnswFormat() {
        this(LuceneSettings.Graph.DEFAULT, ScalarEncoding.UNSIGNED_BYTE);
    }

    QuantisedHnswFormat(LuceneSettings.Graph graph, ScalarEncoding encoding) {
        super(NAME);
        lucene = new Lucene104HnswScalarQuantizedVectorsFormat(encoding, graph.m(), graph.efConstruction());
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return lucene.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return lucene.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return WideHnswFormat.MAX_DIMENSIONS;
    }
}
