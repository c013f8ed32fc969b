package dev.fletching.api.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a system found: query id to document id to score. Larger scores are better. Orders are kept.
 *
 * @param byQuery scores by query
 * @since 0.1
 */
public record Run(Map<String, Map<String, Double>> byQuery) {

    /** Takes a deep copy. */
    public Run {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        byQuery.forEach((query, scores) -> copy.put(query, Collections.unmodifiableMap(new LinkedHashMap<>(scores))));
        byQuery = Collections.unmodifiableMap(copy);
    }
}
