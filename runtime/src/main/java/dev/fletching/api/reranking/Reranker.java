package dev.fletching.api.reranking;

import java.util.List;

import dev.fletching.api.ProgressListener;

/**
 * Scores passages against a query by reading both together.
 * <p>
 * Safe to call from many threads at once. A passage has the same score alone and among any others: to the bit for quantised
 * models, to 1e-5 otherwise. Closing ends the calls that come after it with an {@link IllegalStateException}.
 *
 * @since 0.1
 */
public interface Reranker extends AutoCloseable {

    /** The stage that {@link #relevance(String, List, ProgressListener)} reports: passages done of all. */
    String STAGE = "reranking";

    /** The model, as it was opened. */
    RerankerCard card();

    /** Name of the model. */
    default String model() {
        return card().name();
    }

    /** What the scores are, as in {@link RerankerCard#LOGIT}. */
    default String scale() {
        return card().scale();
    }

    /**
     * Score passages and tell how much of them was read.
     *
     * @param query what is searched for; taken as plain text
     * @param passages in the order the caller wants their scores back; may be empty; a passage may be empty too
     * @param progress hears how many passages are done, on the calling thread
     * @return one relevance a passage, in the same order
     * @throws dev.fletching.api.FletchingException if the query is blank, a text is not well-formed Unicode, naming its place, or
     *         the model fails
     */
    List<Relevance> relevance(String query, List<String> passages, ProgressListener progress);

    /** Score passages and tell how much of them was read. */
    default List<Relevance> relevance(String query, List<String> passages) {
        return relevance(query, passages, ProgressListener.SILENT);
    }

    /** Score passages. {@link #relevance(String, List)} also tells which were truncated. */
    default float[] score(String query, List<String> passages) {
        List<Relevance> all = relevance(query, passages);
        float[] scores = new float[all.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = all.get(i).score();
        }
        return scores;
    }

    /** Frees the model. Does nothing the second time. */
    @Override
    void close();
}
