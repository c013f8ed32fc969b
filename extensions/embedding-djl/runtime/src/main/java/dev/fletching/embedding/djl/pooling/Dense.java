package dev.fletching.embedding.djl.pooling;

/**
 * A fully connected layer, as the Dense module of sentence-transformers. Sums are taken in double precision.
 *
 * @param weight {@code [out * in]}, a row for each output
 * @param bias {@code [out]}
 * @param activation the function after it
 */
public record Dense(float[] weight, float[] bias, Activation activation) implements VectorStep {

    /** Refuses a weight whose size is no multiple of the bias's. */
    public Dense {
        if (bias.length == 0 || weight.length % bias.length != 0) {
            throw new IllegalArgumentException("a dense layer's weight must have rows for %d outputs, got %d values"
                    .formatted(bias.length, weight.length));
        }
    }

    /** How long the vectors are that it takes. */
    public int inputs() {
        return weight.length / bias.length;
    }

    @Override
    public int outputs(int length) {
        if (length != inputs()) {
            throw new IllegalArgumentException("a dense layer takes " + inputs() + " values, got " + length);
        }
        return bias.length;
    }

    @Override
    public float[] apply(float[] vector) {
        float[] result = new float[outputs(vector.length)];
        for (int out = 0; out < result.length; out++) {
            result[out] = (float) activation.of(bias[out] + dot(out * vector.length, vector));
        }
        return result;
    }

    private double dot(int offset, float[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += (double) weight[offset + i] * vector[i];
        }
        return sum;
    }
}
