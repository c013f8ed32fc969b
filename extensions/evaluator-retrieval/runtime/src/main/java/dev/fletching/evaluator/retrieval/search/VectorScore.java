package dev.fletching.evaluator.retrieval.search;

import dev.fletching.api.embedding.Similarity;

/** Single-precision arithmetic of the similarities. Sums run in eight lanes, so that they do not wait for one another. */
enum VectorScore {

    COSINE {
        @Override
        float of(float[] a, float[] b) {
            return dot(a, b);
        }

        @Override
        float factor(float[] vector) {
            return (float) (1 / Math.max(Math.sqrt(dot(vector, vector)), SMALLEST_NORM));
        }
    },

    DOT {
        @Override
        float of(float[] a, float[] b) {
            return dot(a, b);
        }
    },

    EUCLIDEAN {
        @Override
        float of(float[] a, float[] b) {
            float sum = 0;
            for (int i = 0; i < a.length; i++) {
                float difference = a[i] - b[i];
                sum += difference * difference;
            }
            return (float) -Math.sqrt(sum);
        }
    },

    MANHATTAN {
        @Override
        float of(float[] a, float[] b) {
            float sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs(a[i] - b[i]);
            }
            return -sum;
        }
    };

    private static final double SMALLEST_NORM = 1e-12;
    private static final int LANES = 8;

    static VectorScore of(Similarity similarity) {
        return switch (similarity) {
            case COSINE -> COSINE;
            case DOT -> DOT;
            case EUCLIDEAN -> EUCLIDEAN;
            case MANHATTAN -> MANHATTAN;
        };
    }

    /** Compare two vectors of one length; the larger, the nearer. */
    abstract float of(float[] a, float[] b);

    /** What a vector is multiplied with before it is compared. */
    float factor(float[] vector) {
        return 1;
    }

    private static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int whole = a.length - a.length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (int i = whole; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
    }
}
