package dev.fletching.retrieval;

import java.util.List;
import java.util.Set;

import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Syntax;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;

/** Takes the passages whose words fit the query's best. Safe for many threads. */
final class WordsRetriever implements Retriever {

    private static final String SYNTAX = "syntax";

    private final PassageIndex index;
    private final Weighting weighting;
    private final Syntax syntax;
    private final String scale;

    WordsRetriever(PassageIndex index, Weighting weighting, Syntax syntax, String scale) {
        this.index = index;
        this.weighting = weighting;
        this.syntax = syntax;
        this.scale = scale;
    }

    /** Build one whose options are read under an id, which is its scale too. */
    static WordsRetriever create(String id, RetrieverParts parts, Weighting weighting) {
        Options options = new Options(id, parts.options(), Set.of(SYNTAX));
        return new WordsRetriever(parts.index(), weighting, options.choice(SYNTAX, Syntax.PLAIN), id);
    }

    @Override
    public List<Retrieved> retrieve(RetrievalRequest request) {
        Questions.require(request);
        return Rankings.of(index.search(new TextQuery(request.query(), request.k(), request.filter(), weighting, syntax)),
                scale);
    }
}
