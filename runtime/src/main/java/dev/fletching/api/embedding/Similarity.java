package dev.fletching.api.embedding;

/**
 * How alike two vectors are; the larger, the more alike. Sums are taken in double precision, in order of the components.
 * <p>
 * Distances are negated, as sentence-transformers does, so that larger is better for all four.
 *
 * @since 0.1
 */
public enum Similarity {

    /** Cosine of the angle, from -1 to 1; 0 where a vector is zero. */
    COSINE {
        @Override
        public double of(float[] a, float[] b) {
            double product = dot(a, b);
            double norms = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
            return norms == 0 ? 0 : product / norms;
        }
    },

    /** Inner product. */
    DOT {
        @Override
        public double of(float[] a, float[] b) {
            return dot(a, b);
        }
    },

    /** Negated Euclidean distance. */
    EUCLIDEAN {
        @Override
        public double of(float[] a, float[] b) {
            requireSameLength(a, b);
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                double difference = (double) a[i] - b[i];
                sum += difference * difference;
            }
            return -Math.sqrt(sum);
        }
    },

    /** Negated sum of absolute differences. */
    MANHATTAN {
        @Override
        public double of(float[] a, float[] b) {
            requireSameLength(a, b);
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs((double) a[i] - b[i]);
            }
            return -sum;
        }
    };

    /**
     * Compare two vectors.
     *
     * @throws IllegalArgumentException if their lengths differ
     */
    public abstract double of(float[] a, float[] b);

    private static double dot(float[] a, float[] b) {
        requireSameLength(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static void requireSameLength(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors must have one length, got " + a.length + " and " + b.length);
        }
    }
}
