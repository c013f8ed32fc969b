package dev.fletching.bridge.langchain4j.store;

import java.util.function.Supplier;

import dev.fletching.api.FletchingException;

/** Asks stores, and says what is wrong with them. */
final class Failures {

    private Failures() {}

    /** Ask a store, whose failures may be of any type. */
    static <T> T of(Supplier<T> question) {
        try {
            return question.get();
        } catch (FletchingException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new FletchingException(
                    "embedding store of LangChain4j must answer, got '%s'. Look at its configuration and whether it can be reached."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    static FletchingException withoutVectors() {
        return new FletchingException(
                "embedding store of LangChain4j must give vectors back to serve as an index, got none. Use another store.");
    }

    static FletchingException tooMany(int limit) {
        return new FletchingException(
                "embedding store of LangChain4j must have fewer than %d entries for what was asked, which looks at all, got as many. Raise max-entries of the bridge, or use another index."
                        .formatted(limit));
    }

    static FletchingException searchOnly() {
        return new FletchingException("an index must be opened for writing to be changed, and is opened for search alone."
                + " Open it with its vector space.");
    }
}
