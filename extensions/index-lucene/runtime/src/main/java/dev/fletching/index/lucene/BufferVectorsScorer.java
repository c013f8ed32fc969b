package dev.fletching.index.lucene;

import java.io.IOException;

import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** Compares queries with vectors where they lie, if a {@link BufferInput} reads them; else as Lucene does. Safe for many threads. */
final class BufferVectorsScorer implements FlatVectorsScorer {

    private final Distances distances;
    private final FlatVectorsScorer lucene;

    BufferVectorsScorer(Distances distances, FlatVectorsScorer lucene) {
        this.distances = distances;
        this.lucene = lucene;
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(VectorSimilarityFunction function, KnnVectorValues values, float[] query)
            throws IOException {
        if (BufferScorer.supports(function) && values instanceof FloatVectorValues floats
                && values instanceof HasIndexSlice file && file.getSlice() instanceof BufferInput input) {
            return new BufferScorer(distances, function, floats, input.bytes(), query);
        }
        return lucene.getRandomVectorScorer(function, values, query);
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(VectorSimilarityFunction function, KnnVectorValues values, byte[] query)
            throws IOException {
        return lucene.getRandomVectorScorer(function, values, query);
    }

    @Override
    public RandomVectorScorerSupplier getRandomVectorScorerSupplier(VectorSimilarityFunction function, KnnVectorValues values)
            throws IOException {
        return lucene.getRandomVectorScorerSupplier(function, values);
    }

    @Override
    public String toString() {
        return "BufferVectorsScorer(" + lucene + ")";
    }
}
