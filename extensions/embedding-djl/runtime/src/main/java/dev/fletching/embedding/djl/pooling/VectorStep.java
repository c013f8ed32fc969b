package dev.fletching.embedding.djl.pooling;

/** A step from a pooled vector to the final one. Safe for many threads; may change and return its argument. */
public interface VectorStep {

    /** Take the step. */
    float[] apply(float[] vector);

    /**
     * How long the result is for a vector of a length.
     *
     * @throws IllegalArgumentException if it does not take such vectors
     */
    default int outputs(int inputs) {
        return inputs;
    }
}
