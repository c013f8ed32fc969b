package dev.fletching.api.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param model the model, run or retriever that was evaluated
 * @param dataset name of the data
 * @param queries how many queries were measured
 * @param documents how many documents were searched
 * @param truncated how many texts were longer than the model reads
 * @param seconds wall-clock time; of a retriever that of its searches alone
 * @param measures values by name, in the order to show them
 * @param perQuery values by query id and name; empty unless asked for
 * @param run the documents that a retriever found for every measured query, best first, with scores that fall; empty for others
 * @since 0.1
 */
public record Report(
        String model,
        String dataset,
        long queries,
        long documents,
        long truncated,
        double seconds,
        Map<String, Double> measures,
        Map<String, Map<String, Double>> perQuery,
        Run run) {

    /** What was found by other than a retriever. */
    public Report(String model, String dataset, long queries, long documents, long truncated, double seconds,
            Map<String, Double> measures, Map<String, Map<String, Double>> perQuery) {
        this(model, dataset, queries, documents, truncated, seconds, measures, perQuery, new Run(Map.of()));
    }

    /** Takes copies of the maps. */
    public Report {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        perQuery = Collections.unmodifiableMap(new LinkedHashMap<>(perQuery));
    }
}
