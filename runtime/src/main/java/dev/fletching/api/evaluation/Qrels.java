package dev.fletching.api.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Relevance judgements: query id to document id to grade. A grade above zero means relevant. Orders are kept.
 *
 * @param byQuery judgements by query
 * @since 0.1
 */
public record Qrels(Map<String, Map<String, Integer>> byQuery) {

    /** Takes a deep copy. */
    public Qrels {
        Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
        byQuery.forEach((query, grades) -> copy.put(query, Collections.unmodifiableMap(new LinkedHashMap<>(grades))));
        byQuery = Collections.unmodifiableMap(copy);
    }
}
