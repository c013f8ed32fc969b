package dev.fletching.evaluator.retrieval.search;

import java.util.List;

import dev.fletching.api.embedding.Similarity;

/**
 * Compares a query with every vector, in single precision, as sentence-transformers does. Safe for many threads.
 * <p>
 * Of equally near vectors the earlier is the better one; the order that torch gives them is not defined.
 */
public final class ExactSearch {

    /** The reference's score where an inner product of huge components is not a number. */
    private static final float OF_NO_NUMBER = -1;

    private final VectorScore score;
    private final List<float[]> corpus;
    private final float[] factors;

    /**
     * @param similarity how vectors are compared
     * @param corpus the vectors, which are neither copied nor changed
     */
    public ExactSearch(Similarity similarity, List<float[]> corpus) {
        this.score = VectorScore.of(similarity);
        this.corpus = corpus;
        this.factors = new float[corpus.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = score.factor(corpus.get(i));
        }
    }

    /** Find the {@code k} nearest vectors, or all where there are fewer. */
    public Hits search(float[] query, int k) {
        TopK best = new TopK(Math.min(k, corpus.size()));
        float[] scaled = scale(query, score.factor(query));
        for (int i = 0; i < factors.length; i++) {
            float value = score.of(scaled, corpus.get(i)) * factors[i];
            best.offer(i, Float.isNaN(value) ? OF_NO_NUMBER : value);
        }
        return best.drain();
    }

    private static float[] scale(float[] vector, float factor) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = vector[i] * factor;
        }
        return scaled;
    }
}
