package dev.fletching.embedding.djl.pooling;

/** A step from a pooled vector to the final one. Safe for many threads; may change and return its argument. */
@FunctionalInterface
public interface VectorStep {

    /** Take the step. */
    float[] apply(float[] vector);
}
