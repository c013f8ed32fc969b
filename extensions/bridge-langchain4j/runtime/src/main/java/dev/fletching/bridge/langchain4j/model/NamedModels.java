package dev.fletching.bridge.langchain4j.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * LangChain4j's models of one type that the application has. Safe for many threads.
 *
 * @param <T> type of the models
 * @since 0.1
 */
public interface NamedModels<T> {

    /** Names of all. */
    SortedSet<String> names();

    /** Find a model by its name. */
    Optional<T> find(String name);
}
