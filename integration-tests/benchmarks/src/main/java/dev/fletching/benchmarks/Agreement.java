package dev.fletching.benchmarks;

/**
 * How alike the vectors of two embedders are.
 *
 * @param least cosine of the pair that is least alike
 * @param mean cosine of all pairs
 */
record Agreement(double least, double mean) {

    static Agreement of(float[][] vectors, float[][] reference) {
        double least = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < vectors.length; i++) {
            double cosine = Statistics.cosine(vectors[i], reference[i]);
            least = Math.min(least, cosine);
            sum += cosine;
        }
        return new Agreement(least, sum / vectors.length);
    }
}
