package dev.fletching.retrieval;

import java.util.List;

import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;

/** Takes the passages whose words fit the query's best. Safe for many threads. */
final class WordsRetriever implements Retriever {

    private final PassageIndex index;
    private final Weighting weighting;
    private final String scale;

    WordsRetriever(PassageIndex index, Weighting weighting, String scale) {
        this.index = index;
        this.weighting = weighting;
        this.scale = scale;
    }

    @Override
    public List<Retrieved> retrieve(RetrievalRequest request) {
        Questions.require(request);
        return Rankings.of(index.search(new TextQuery(request.query(), request.k(), request.filter(), weighting)), scale);
    }
}
