package dev.fletching.index.lucene;

import java.io.IOException;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.codecs.hnsw.FlatVectorsFormat;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.codecs.lucene99.Lucene99FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.DataAccessHint;
import org.apache.lucene.store.FileDataHint;
import org.apache.lucene.store.FileTypeHint;

/**
 * Lucene's HNSW graph for vectors of up to {@value #MAX_DIMENSIONS} dimensions; Lucene itself stops at 1,024.
 * <p>
 * The name is in every index that was written with it, so it must never change.
 *
 * @see <a href="https://arxiv.org/abs/1603.09320">Malkov and Yashunin, Efficient and robust approximate nearest neighbor
 *      search using Hierarchical Navigable Small World graphs</a>
 */
public final class WideHnswFormat extends KnnVectorsFormat {

    /** Dimensions of the longest vector. */
    static final int MAX_DIMENSIONS = 4096;

    private static final String NAME = "FletchingWideHnsw";

    private final Lucene99HnswVectorsFormat lucene;

    /** Reads vectors; Lucene's service loader calls it. */
    public WideHnswFormat() {
        this(LuceneSettings.Graph.DEFAULT);
    }

    WideHnswFormat(LuceneSettings.Graph graph) {
        super(NAME);
        lucene = new Lucene99HnswVectorsFormat(graph.m(), graph.efConstruction());
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return lucene.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        SegmentReadState random = state.withHints(FileTypeHint.DATA, FileDataHint.KNN_VECTORS, DataAccessHint.RANDOM);
        return new Lucene99HnswVectorsReader(state, flat().fieldsReader(random));
    }

    @Override
    public int getMaxDimensions(String field) {
        return MAX_DIMENSIONS;
    }

    /** How Lucene's own format for graphs keeps the vectors themselves. Not a constant: one would be made while executables are built. */
    private static FlatVectorsFormat flat() {
        FlatVectorsScorer lucene = FlatVectorScorerUtil.getLucene99FlatVectorsScorer();
        Distances compiled = CompiledDistances.find();
        return new Lucene99FlatVectorsFormat(compiled == null ? lucene : new BufferVectorsScorer(compiled, lucene));
    }
}
