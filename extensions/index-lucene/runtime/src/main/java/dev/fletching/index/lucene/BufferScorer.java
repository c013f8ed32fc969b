package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/** Scores vectors against a query where they lie in a mapped file, without copying them out. Not safe for many threads. */
final class BufferScorer extends RandomVectorScorer.AbstractRandomVectorScorer {

    private final Distances distances;
    private final VectorSimilarityFunction function;
    private final ByteBuffer vectors;
    private final int count;
    private final float[] query;
    private final int[] oneOrdinal = new int[1];
    private final float[] oneScore = new float[1];

    /**
     * @param function any but the cosine, which indexes do not use
     * @param vectors the bytes of the values, from the first vector on
     */
    BufferScorer(Distances distances, VectorSimilarityFunction function, FloatVectorValues values, ByteBuffer vectors,
            float[] query) throws IOException {
        super(values);
        this.distances = distances;
        this.function = function;
        this.vectors = vectors;
        this.count = values.size();
        this.query = query;
        long bytes = (long) values.size() * values.dimension() * Float.BYTES;
        if (query.length != values.dimension() || bytes > vectors.limit()) {
            throw new IOException("%d vectors of %d dimensions must lie in %d bytes".formatted(values.size(), query.length,
                    vectors.limit()));
        }
    }

    /** Whether vectors are compared that way. */
    static boolean supports(VectorSimilarityFunction function) {
        return function != VectorSimilarityFunction.COSINE;
    }

    @Override
    public float score(int ordinal) {
        oneOrdinal[0] = ordinal;
        return bulkScore(oneOrdinal, oneScore, 1);
    }

    @Override
    public float bulkScore(int[] ordinals, float[] scores, int wanted) {
        for (int i = 0; i < wanted; i++) {
            Objects.checkIndex(ordinals[i], count);
        }
        if (function == VectorSimilarityFunction.EUCLIDEAN) {
            distances.square(query, vectors, ordinals, wanted, scores);
        } else {
            distances.dot(query, vectors, ordinals, wanted, scores);
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < wanted; i++) {
            scores[i] = score(scores[i]);
            best = Math.max(best, scores[i]);
        }
        return best;
    }

    /** What Lucene's graph search expects of each function. */
    private float score(float compared) {
        return switch (function) {
            case EUCLIDEAN -> VectorUtil.normalizeDistanceToUnitInterval(compared);
            case DOT_PRODUCT -> VectorUtil.normalizeToUnitInterval(compared);
            case MAXIMUM_INNER_PRODUCT -> VectorUtil.scaleMaxInnerProductScore(compared);
            case COSINE -> throw new IllegalStateException("a cosine must be compared as an inner product");
        };
    }
}
