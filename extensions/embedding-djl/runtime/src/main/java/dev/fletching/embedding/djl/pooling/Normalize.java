package dev.fletching.embedding.djl.pooling;

/** Scales a vector to length 1; leaves zeros as they are. The sum of squares is taken in double precision. */
public final class Normalize implements VectorStep {

    /** What sentence-transformers divides by at least. */
    private static final double SMALLEST_NORM = 1e-12;

    @Override
    public float[] apply(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float norm = (float) Math.max(Math.sqrt(squares), SMALLEST_NORM);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return vector;
    }
}
