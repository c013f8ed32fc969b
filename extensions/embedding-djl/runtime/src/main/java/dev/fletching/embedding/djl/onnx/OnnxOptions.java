package dev.fletching.embedding.djl.onnx;

/**
 * How a model is run.
 *
 * @param device where
 * @param threads how many runs go side by side; positive
 * @param batchTokens padded tokens a run; positive
 * @param oneTextARun whether every text runs alone, as dynamically quantised models must for what they say of a
 *        text not to depend on what it is batched with
 */
public record OnnxOptions(Device device, int threads, int batchTokens, boolean oneTextARun) {

    /** Refuses numbers that are not positive. */
    public OnnxOptions {
        if (threads < 1 || batchTokens < 1) {
            throw new IllegalArgumentException(
                    "threads and batchTokens must be positive, got " + threads + " and " + batchTokens);
        }
    }
}
