package dev.fletching.embedding.djl.pooling;

import java.util.Arrays;

/** The function after a layer, named as the last segment of its class in PyTorch. */
public enum Activation {

    /** Changes nothing. */
    IDENTITY("Identity") {
        @Override
        public double of(double x) {
            return x;
        }
    },

    /** Hyperbolic tangent. */
    TANH("Tanh") {
        @Override
        public double of(double x) {
            return Math.tanh(x);
        }
    },

    /** Zero for negative values. */
    RELU("ReLU") {
        @Override
        public double of(double x) {
            return Math.max(0, x);
        }
    },

    /**
     * x times the normal distribution function of x, exact form.
     *
     * @see <a href="https://arxiv.org/abs/1606.08415">Hendrycks, Gimpel: Gaussian Error Linear Units, 2016</a>
     */
    GELU("GELU") {
        @Override
        public double of(double x) {
            return 0.5 * x * (1 + ErrorFunction.of(x / Math.sqrt(2)));
        }
    },

    /** Logistic function. */
    SIGMOID("Sigmoid") {
        @Override
        public double of(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    };

    private final String type;

    Activation(String type) {
        this.type = type;
    }

    /**
     * Find the activation by a class name of PyTorch, as in {@code torch.nn.modules.activation.Tanh}.
     *
     * @throws IllegalArgumentException if there is none; names those that exist
     */
    public static Activation byType(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        for (Activation activation : values()) {
            if (activation.type.equals(last)) {
                return activation;
            }
        }
        throw new IllegalArgumentException("activation_function must be one of %s, got '%s'".formatted(
                Arrays.stream(values()).map(a -> a.type).toList(), name));
    }

    /** Its value at a point. */
    public abstract double of(double x);
}
