package dev.fletching.bridge.langchain4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;

/**
 * A retriever, of whatever stages, as LangChain4j's content retriever. Safe for many threads.
 * <p>
 * The score, on the retriever's scale, and the passage's id are {@code SCORE} and {@code EMBEDDING_ID} of the content. The segment's
 * metadata has the passage's own, and as texts {@code id}, {@code rank}, {@code score}, {@code scale}, {@code document},
 * {@code source}, {@code title}, {@code section} and {@code page}, as far as they are known and the passage's metadata has none of
 * these names. Of a passage without text the title is read; one without either is left out.
 *
 * @since 0.1
 */
public final class FletchingContentRetriever implements ContentRetriever {

    private final Retriever retriever;
    private final int maxResults;
    private final Function<Query, Filter> filter;

    /**
     * @param retriever finds passages
     * @param maxResults how many at most; positive
     */
    public FletchingContentRetriever(Retriever retriever, int maxResults) {
        this(retriever, maxResults, query -> Filter.ALL);
    }

    /**
     * @param retriever finds passages
     * @param maxResults how many at most; positive
     * @param filter tells which passages to look at for a query
     */
    public FletchingContentRetriever(Retriever retriever, int maxResults, Function<Query, Filter> filter) {
        if (maxResults < 1) {
            throw new IllegalArgumentException("maxResults must be positive, got " + maxResults);
        }
        this.retriever = retriever;
        this.maxResults = maxResults;
        this.filter = filter;
    }

    @Override
    public List<Content> retrieve(Query query) {
        List<Content> contents = new ArrayList<>();
        for (Retrieved one : retriever.retrieve(new RetrievalRequest(query.text(), maxResults, filter.apply(query)))) {
            Passage passage = one.passage();
            String text = passage.text().isBlank() ? passage.origin().title() : passage.text();
            if (!text.isBlank()) {
                contents.add(new RetrievedContent(one, text));
            }
        }
        return contents;
    }
}
