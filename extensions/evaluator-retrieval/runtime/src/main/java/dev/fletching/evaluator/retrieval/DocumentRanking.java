package dev.fletching.evaluator.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;

/**
 * Ranks documents by their best passages. Safe for many threads.
 *
 * @param retriever ranks passages
 * @param known ids of the data set's documents
 * @param depth how many documents to find
 */
record DocumentRanking(Retriever retriever, Set<String> known, int depth) {

    /** The most passages that a query asks for; retrievers need not give more. */
    private static final int MOST_PASSAGES = 10_000;
    private static final int GROWTH = 4;

    /**
     * The documents of a query, best first. Scores are single precision, and lowered by the least where they would not fall, so
     * that who sorts by score has the same ranking.
     */
    Map<String, Double> of(String query) {
        int passages = depth;
        while (true) {
            List<Retrieved> found = retriever.retrieve(query, passages);
            Map<String, Double> documents = best(found);
            if (documents.size() == depth || found.size() < passages || passages >= MOST_PASSAGES) {
                return documents;
            }
            passages = Math.min(MOST_PASSAGES, passages * GROWTH);
        }
    }

    private Map<String, Double> best(List<Retrieved> found) {
        Map<String, Double> documents = new LinkedHashMap<>();
        float above = Float.POSITIVE_INFINITY;
        for (Retrieved one : found) {
            String document = document(one);
            if (documents.size() < depth && !documents.containsKey(document)) {
                above = Math.min((float) one.score(), Math.nextDown(above));
                documents.put(document, (double) above);
            }
        }
        return documents;
    }

    /** The id in the data set: records that were taken from a file have the file's name and a number sign before it. */
    private String document(Retrieved one) {
        String origin = one.passage().origin().document();
        String whole = origin.isEmpty() ? one.passage().id() : origin;
        String rest = whole;
        while (!known.contains(rest)) {
            int sign = rest.indexOf('#');
            if (sign < 0) {
                return whole;
            }
            rest = rest.substring(sign + 1);
        }
        return rest;
    }
}
