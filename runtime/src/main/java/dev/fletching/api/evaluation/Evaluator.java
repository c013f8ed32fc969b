package dev.fletching.api.evaluation;

import java.util.List;

import dev.fletching.api.ExtensionPoint;
import dev.fletching.api.ProgressListener;

/**
 * Measures how good something is.
 *
 * @since 0.1
 */
@ExtensionPoint("evaluator")
public interface Evaluator {

    /** Names of the measures it can report at its default cut-offs, in the order it reports them. */
    List<String> measures();

    /**
     * Evaluate.
     *
     * @throws dev.fletching.api.FletchingException if it does not evaluate such a thing, or the data is missing or damaged
     */
    Report evaluate(EvaluationRequest request, ProgressListener progress);
}
