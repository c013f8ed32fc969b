package dev.fletching.embedding.djl.pooling;

import java.util.Arrays;
import java.util.List;

/**
 * All that happens to a text's token vectors: poolings, joined end to end, and the steps after them. Safe for many threads.
 *
 * @param poolings at least one
 * @param steps in their order
 */
public record Head(List<Pooling> poolings, List<VectorStep> steps) {

    /** Takes copies of the lists; refuses a head without pooling. */
    public Head {
        poolings = poolings.stream().sorted().toList();
        steps = List.copyOf(steps);
        if (poolings.isEmpty()) {
            throw new IllegalArgumentException("a model must have at least one pooling, got none");
        }
    }

    /**
     * How long the vectors are that come of token vectors of a width.
     *
     * @throws IllegalArgumentException if a step does not take what comes before it
     */
    public int outputs(int width) {
        int length = width * poolings.size();
        for (VectorStep step : steps) {
            length = step.outputs(length);
        }
        return length;
    }

    /** Turn a text's token vectors into its vector, a new array. */
    public float[] apply(TokenRows rows) {
        float[] vector = pool(rows);
        for (VectorStep step : steps) {
            vector = step.apply(vector);
        }
        return vector;
    }

    private float[] pool(TokenRows rows) {
        float[] all = new float[rows.width()];
        poolings.get(0).pool(rows, all);
        for (int i = 1; i < poolings.size(); i++) {
            float[] more = new float[rows.width()];
            poolings.get(i).pool(rows, more);
            all = Arrays.copyOf(all, all.length + more.length);
            System.arraycopy(more, 0, all, all.length - more.length, more.length);
        }
        return all;
    }
}
