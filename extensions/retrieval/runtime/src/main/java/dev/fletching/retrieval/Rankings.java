package dev.fletching.retrieval;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.index.Hit;
import dev.fletching.api.retrieval.Retrieved;

/** Rankings out of what an index found. */
final class Rankings {

    private Rankings() {}

    /** Number hits by their order. */
    static List<Retrieved> of(List<Hit> hits, String scale) {
        List<Retrieved> ranking = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            ranking.add(new Retrieved(ranking.size() + 1, hit.score(), scale, hit.passage()));
        }
        return ranking;
    }
}
