package dev.fletching.api.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param model the model or run that was evaluated
 * @param dataset name of the data
 * @param queries how many queries were measured
 * @param documents how many documents were searched
 * @param truncated how many texts were longer than the model reads
 * @param seconds wall-clock time
 * @param measures values by name, in the order to show them
 * @param perQuery values by query id and name; empty unless asked for
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
        Map<String, Map<String, Double>> perQuery) {

    /** Takes copies of the maps. */
    public Report {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        perQuery = Collections.unmodifiableMap(new LinkedHashMap<>(perQuery));
    }
}
