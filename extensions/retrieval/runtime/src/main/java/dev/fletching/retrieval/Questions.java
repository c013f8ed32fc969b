package dev.fletching.retrieval;

import dev.fletching.api.FletchingException;
import dev.fletching.api.retrieval.RetrievalRequest;

/** What every retriever asks of a question. */
final class Questions {

    /** The most passages that one question may ask for. */
    static final int MAX_K = 10_000;

    private Questions() {}

    static void require(RetrievalRequest request) {
        String query = request.query();
        if (query.isBlank()) {
            throw new FletchingException("query must not be blank, got '%s'. Ask with at least one word."
                    .formatted(query.length() > 20 ? query.substring(0, 20) : query));
        }
        requireK(request.k());
    }

    static void requireK(int k) {
        if (k < 1 || k > MAX_K) {
            throw new FletchingException("k must be 1 to %d, got %d. Choose a number between.".formatted(MAX_K, k));
        }
    }
}
