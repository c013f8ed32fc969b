package dev.fletching.api.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Queries, documents and which of them belong together. Orders are kept.
 *
 * @param name name of the data set
 * @param queries text by query id; may hold queries without judgements
 * @param corpus text by document id
 * @param qrels judgements; name only queries and documents that are there
 * @since 0.1
 */
public record RetrievalDataset(String name, Map<String, String> queries, Map<String, String> corpus, Qrels qrels) {

    /** Takes copies of the maps. */
    public RetrievalDataset {
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
        corpus = Collections.unmodifiableMap(new LinkedHashMap<>(corpus));
    }
}
