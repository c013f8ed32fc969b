package dev.fletching.bridge.langchain4j.model;

import java.util.function.Supplier;

import dev.fletching.api.FletchingException;

/** Asks models, and says what is wrong with answers. */
final class Answers {

    private Answers() {}

    /** Ask a model, whose failures may be of any type. */
    static <T> T of(String model, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new FletchingException(
                    "model '%s' of LangChain4j must answer, got '%s'. Look at its configuration and whether it can be reached."
                            .formatted(model, e.getMessage()),
                    e);
        }
    }

    static FletchingException wrong(String model, String expected, String got) {
        return new FletchingException("model '%s' of LangChain4j must answer with %s, got %s. Look at its configuration."
                .formatted(model, expected, got));
    }

    static FletchingException unknown(String kind, String model, Iterable<String> names) {
        return new FletchingException(
                "%s must be one of the beans %s of LangChain4j, got '%s'. Choose one of them, or make such a bean."
                        .formatted(kind, names, model));
    }
}
