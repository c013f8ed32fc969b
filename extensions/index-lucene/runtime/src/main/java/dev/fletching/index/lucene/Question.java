package dev.fletching.index.lucene;

/**
 * A query as it is compared with stored vectors.
 *
 * @param metric how
 * @param vector as it was asked, for exact scores
 * @param prepared as the index stores vectors, for estimates and the graph
 */
record Question(Metric metric, float[] vector, float[] prepared) {

    static Question of(Metric metric, float[] vector) {
        return new Question(metric, vector, metric.prepare(vector));
    }

    /** The similarity, exactly. */
    double score(float[] stored) {
        return metric.similarity().of(vector, stored);
    }

    /** Whether a quick estimate leaves it open that the similarity reaches {@code floor}. */
    boolean mayReach(double floor, float[] stored) {
        return metric.upperBound(prepared, stored) >= floor;
    }
}
