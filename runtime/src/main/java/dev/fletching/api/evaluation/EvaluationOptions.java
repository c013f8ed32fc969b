package dev.fletching.api.evaluation;

import java.util.List;
import java.util.Set;

import dev.fletching.api.embedding.Similarity;

/**
 * What to measure.
 *
 * @param cutoffs ranks to measure at; empty for the evaluator's own defaults
 * @param similarities how vectors are compared; empty for the evaluator's own default
 * @param measures names of measures; empty for all
 * @param perQuery whether to report each query's measures too
 * @since 0.1
 */
public record EvaluationOptions(List<Integer> cutoffs, Set<Similarity> similarities, List<String> measures,
        boolean perQuery) {

    /** What the evaluator measures when it is asked nothing in particular. */
    public static final EvaluationOptions DEFAULTS = new EvaluationOptions(List.of(), Set.of(), List.of(), false);

    /** Takes copies; refuses cut-offs that are not positive. */
    public EvaluationOptions {
        cutoffs = List.copyOf(cutoffs);
        similarities = Set.copyOf(similarities);
        measures = List.copyOf(measures);
        for (int cutoff : cutoffs) {
            if (cutoff < 1) {
                throw new IllegalArgumentException("a cut-off k must be positive, got " + cutoff);
            }
        }
    }
}
