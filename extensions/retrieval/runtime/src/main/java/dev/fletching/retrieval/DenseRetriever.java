package dev.fletching.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;

/** Embeds the query and takes the passages nearest to it. Safe for many threads. */
final class DenseRetriever implements Retriever {

    private final Embedder embedder;
    private final PassageIndex index;
    private final SearchMode mode;
    private final String scale;

    DenseRetriever(Embedder embedder, PassageIndex index, SearchMode mode) {
        this.embedder = embedder;
        this.index = index;
        this.mode = mode;
        this.scale = index.space().similarity().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Retrieved> retrieve(String query, int k) {
        Questions.require(query, k);
        float[] vector = embedder.embed(query, TextRole.QUERY);
        List<Hit> hits = index.search(new VectorQuery(vector, index.space().model(), k, mode));
        List<Retrieved> ranking = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            ranking.add(new Retrieved(ranking.size() + 1, hit.score(), scale, hit.passage()));
        }
        return ranking;
    }
}
