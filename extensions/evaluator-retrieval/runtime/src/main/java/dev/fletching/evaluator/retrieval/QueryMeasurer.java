package dev.fletching.evaluator.retrieval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.evaluator.retrieval.Table.Cell;
import dev.fletching.evaluator.retrieval.search.ExactSearch;

/** Searches for a query and measures what it finds. Safe for many threads. */
final class QueryMeasurer {

    private final Table table;
    private final String[] ids;
    private final Map<Similarity, ExactSearch> searches = new EnumMap<>(Similarity.class);

    /**
     * @param ids of the documents
     * @param corpus vectors of the documents
     */
    QueryMeasurer(Table table, String[] ids, List<float[]> corpus) {
        this.table = table;
        this.ids = ids;
        for (Similarity similarity : table.similarities()) {
            searches.put(similarity, new ExactSearch(similarity, corpus));
        }
    }

    /** The values of one query, in the order of the table. */
    double[] measure(float[] query, Set<String> relevant) {
        Map<Similarity, boolean[]> hits = new EnumMap<>(Similarity.class);
        searches.forEach((similarity, search) -> hits.put(similarity,
                relevance(search.search(query, table.depth(similarity)).positions(), relevant)));
        double[] values = new double[table.cells().size()];
        for (int i = 0; i < values.length; i++) {
            Cell cell = table.cells().get(i);
            values[i] = cell.measure().of(hits.get(cell.similarity()), relevant.size());
        }
        return values;
    }

    private boolean[] relevance(int[] positions, Set<String> relevant) {
        boolean[] hits = new boolean[positions.length];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = relevant.contains(ids[positions[i]]);
        }
        return hits;
    }
}
