package dev.fletching.api.retrieval;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.PassageIndex;

/**
 * What to retrieve.
 *
 * @param query what is searched for; taken as plain text unless a retriever was told otherwise; blank where only the vector counts
 * @param vector the vector to compare with, as long as the index's dimensions; where it is null, retrievers that compare vectors
 *        embed the query. Must not change
 * @param k how many passages to find at most
 * @param filter which passages to look at
 * @since 0.1
 */
public record RetrievalRequest(String query, float @Nullable [] vector, int k, Filter filter) {

    /** Asks with words. */
    public RetrievalRequest(String query, int k, Filter filter) {
        this(query, null, k, filter);
    }

    /** Asks with words among all passages. */
    public static RetrievalRequest of(String query, int k) {
        return new RetrievalRequest(query, k, Filter.ALL);
    }

    /** Asks with a vector among all passages; only retrievers that compare vectors alone can answer. */
    public static RetrievalRequest of(float[] vector, int k) {
        return new RetrievalRequest("", vector, k, Filter.ALL);
    }

    /**
     * Asks for what is like a document: by the mean of its passages' vectors and by its title and text. The document itself is
     * left out.
     *
     * @param index holds the document
     * @param id id of the document, else of a passage, whose document is then left out
     * @throws dev.fletching.api.FletchingException if there is neither of that id
     */
    public static RetrievalRequest like(PassageIndex index, String id, int k) {
        return new LikeDocument(index, id).request(k);
    }

    /** The same question for another number of passages. */
    public RetrievalRequest withK(int other) {
        return new RetrievalRequest(query, vector, other, filter);
    }

    /** The same question among other passages. */
    public RetrievalRequest withFilter(Filter other) {
        return new RetrievalRequest(query, vector, k, other);
    }
}
