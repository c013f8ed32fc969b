package dev.fletching.evaluator.retrieval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.RetrievalDataset;

/** The relevant documents of queries, in the order of the queries. Queries without any are left out. */
final class Relevant {

    private Relevant() {}

    /**
     * The relevant documents by query.
     *
     * @param name of the data set, for the message
     * @throws FletchingException if there are none at all
     */
    static Map<String, Set<String>> of(String name, RetrievalDataset dataset) {
        Map<String, Map<String, Integer>> judgements = dataset.qrels().byQuery();
        Map<String, Set<String>> relevant = new LinkedHashMap<>();
        for (String query : dataset.queries().keySet()) {
            Set<String> documents = judgements.getOrDefault(query, Map.of()).entrySet().stream()
                    .filter(judgement -> judgement.getValue() > 0).map(Map.Entry::getKey).collect(Collectors.toSet());
            if (!documents.isEmpty()) {
                relevant.put(query, documents);
            }
        }
        if (relevant.isEmpty()) {
            throw new FletchingException("data set '" + name
                    + "' must have a query with a relevant document, but has none. Add judgements above 0.");
        }
        return relevant;
    }
}
