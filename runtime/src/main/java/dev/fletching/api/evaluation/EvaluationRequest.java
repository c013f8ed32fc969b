package dev.fletching.api.evaluation;

import java.nio.file.Path;

import dev.fletching.api.embedding.Embedder;

/**
 * What to evaluate.
 *
 * @since 0.1
 */
public sealed interface EvaluationRequest {

    /** What to measure. */
    EvaluationOptions options();

    /**
     * An embedder on a data set.
     *
     * @param dataset file or folder of the data set
     * @param embedder the model
     * @param options what to measure
     */
    record OfEmbedder(Path dataset, Embedder embedder, EvaluationOptions options) implements EvaluationRequest {}

    /**
     * A run file against a file of judgements.
     *
     * @param qrels the judgements, in TREC's format
     * @param run what a system found, in TREC's format
     * @param options what to measure
     */
    record OfRun(Path qrels, Path run, EvaluationOptions options) implements EvaluationRequest {}
}
