package dev.fletching.index.lucene;

import java.util.Arrays;

import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.VectorUtil;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;

/** How a similarity is spelled in Lucene, and what its vectors must look like there. */
enum Metric {

    /** Vectors of length 1 and their inner product: the same order as the cosine, at a third of the price. */
    COSINE(Similarity.COSINE, VectorSimilarityFunction.DOT_PRODUCT),

    /** Any inner product. */
    DOT(Similarity.DOT, VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT),

    /** Squared distance: the same order as the distance. */
    EUCLIDEAN(Similarity.EUCLIDEAN, VectorSimilarityFunction.EUCLIDEAN);

    /** Beyond it the squares of differences leave the range of a float. */
    static final double MAX_LENGTH = 1e18;

    /** Vectors this near to length 1 are stored to the bit. */
    private static final double UNIT_TOLERANCE = 1e-5;

    /** Unit roundoff of a float, doubled to be safe. */
    private static final double FLOAT_ROUNDING = 0x1p-23;

    private final Similarity similarity;
    private final VectorSimilarityFunction function;

    Metric(Similarity similarity, VectorSimilarityFunction function) {
        this.similarity = similarity;
        this.function = function;
    }

    /** Find the metric of a similarity; refuses those that Lucene has no graph for. */
    static Metric of(Similarity similarity) {
        for (Metric metric : values()) {
            if (metric.similarity == similarity) {
                return metric;
            }
        }
        throw new FletchingException("similarity of a Lucene index must be one of %s, got %s. Choose one of these."
                .formatted(Arrays.toString(values()), similarity));
    }

    Similarity similarity() {
        return similarity;
    }

    VectorSimilarityFunction function() {
        return function;
    }

    /** The vector as it is stored and asked for: of length 1 for the cosine, unless it is zero. Never the given array. */
    float[] prepare(float[] vector) {
        float[] prepared = vector.clone();
        double length = length(vector);
        if (this != COSINE || length == 0 || Math.abs(length - 1) < UNIT_TOLERANCE) {
            return prepared;
        }
        for (int i = 0; i < prepared.length; i++) {
            prepared[i] = (float) (vector[i] / length);
        }
        return prepared;
    }

    /**
     * Bound the similarity from above in float arithmetic, which is several times faster than the exact one. Infinity where
     * nothing can be said.
     *
     * @param query a prepared query
     * @param stored a stored vector
     * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham, Accuracy and Stability of Numerical Algorithms, section 3.1:
     *      the error of an inner product in any order of summation</a>
     */
    double upperBound(float[] query, float[] stored) {
        double rounding = (stored.length + 2) * FLOAT_ROUNDING;
        return switch (this) {
            case COSINE -> VectorUtil.dotProduct(query, stored) + rounding + 3 * UNIT_TOLERANCE;
            case DOT -> Double.POSITIVE_INFINITY;
            case EUCLIDEAN -> -Math.sqrt(VectorUtil.squareDistance(query, stored) / (1 + 2 * rounding));
        };
    }

    /**
     * How much larger the difference of two graph scores can be than it would be without rounding. Infinity where nothing can be
     * said.
     */
    double graphRounding() {
        return this == COSINE
                ? 2 * (WideHnswFormat.MAX_DIMENSIONS + 2) * FLOAT_ROUNDING + 6 * UNIT_TOLERANCE
                : Double.POSITIVE_INFINITY;
    }

    /** Whether Lucene's float arithmetic can hold the vector. */
    boolean holds(float[] vector) {
        return this == COSINE || length(vector) <= MAX_LENGTH;
    }

    private static double length(float[] vector) {
        return Math.sqrt(Similarity.DOT.of(vector, vector));
    }
}
