package dev.fletching.api.evaluation;

import java.nio.file.Path;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.retrieval.Retriever;

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
     * @param complete whether judged queries that the run lacks count as queries that found nothing; else they are left out
     * @param options what to measure
     */
    record OfRun(Path qrels, Path run, boolean complete, EvaluationOptions options) implements EvaluationRequest {

        /** Leaves out judged queries that the run lacks. */
        public OfRun(Path qrels, Path run, EvaluationOptions options) {
            this(qrels, run, false, options);
        }
    }

    /**
     * A retriever on a data set. A document stands where its best passage stands; a passage is of the document that its origin
     * names, else it is a document itself. The similarities of the options have no part in it.
     *
     * @param dataset queries and judgements
     * @param name what the retriever is called in the report
     * @param retriever finds the passages
     * @param depth how many documents of each ranking to find, more where a measure looks deeper; positive
     * @param options what to measure
     */
    record OfRetriever(RetrievalDataset dataset, String name, Retriever retriever, int depth, EvaluationOptions options)
            implements
                EvaluationRequest {

        /** Refuses a depth that is not positive. */
        public OfRetriever {
            if (depth < 1) {
                throw new IllegalArgumentException("a depth must be positive, got " + depth);
            }
        }
    }
}
