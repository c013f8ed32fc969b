package dev.fletching.evaluator.retrieval.measure;

import java.util.function.ToDoubleFunction;

/**
 * A measure of trec_eval.
 *
 * @param name as trec_eval prints it, as in {@code ndcg_cut_10}
 * @param summary how the values of queries become one
 * @param formula its value for one query
 */
public record TrecMeasure(String name, Summary summary, ToDoubleFunction<Ranking> formula) {

    /** How the values of queries become one. */
    public enum Summary {
        /** Not a value of queries but their number. */
        QUERIES,
        /** The sum. */
        TOTAL,
        /** The sum, and relevant documents of queries without results count as well where they are averaged in. */
        TOTAL_OF_JUDGED,
        /** The arithmetic mean. */
        MEAN,
        /** The geometric mean of values that are at least 0.00001. */
        GEOMETRIC_MEAN;

        /** Whether a single query has a value. */
        public boolean perQuery() {
            return this != QUERIES && this != GEOMETRIC_MEAN;
        }
    }
}
