package dev.fletching.embedding.djl.pooling;

import java.util.Arrays;

/**
 * Cuts a vector to its first components.
 *
 * @see <a href="https://arxiv.org/abs/2205.13147">Kusupati and others: Matryoshka Representation Learning, 2022</a>
 * @param dimensions how many remain; positive
 */
public record Truncate(int dimensions) implements VectorStep {

    @Override
    public int outputs(int inputs) {
        return dimensions;
    }

    @Override
    public float[] apply(float[] vector) {
        return vector.length == dimensions ? vector : Arrays.copyOf(vector, dimensions);
    }
}
