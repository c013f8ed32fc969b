package dev.fletching.api.embedding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that a model wants before queries and documents.
 *
 * @param byName all prompts of the model by name
 * @param query name of the prompt that is on by default for queries
 * @param document name of the prompt that is on by default for documents
 * @since 0.1
 */
public record Prompts(Map<String, String> byName, Optional<String> query, Optional<String> document) {

    /** A model without prompts. */
    public static final Prompts NONE = new Prompts(Map.of(), Optional.empty(), Optional.empty());

    /** Keeps the order of the names; refuses a default that is not among them. */
    public Prompts {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        for (Optional<String> name : List.of(query, document)) {
            if (name.isPresent() && !byName.containsKey(name.get())) {
                throw new IllegalArgumentException(
                        "a default prompt must be one of " + byName.keySet() + ", got '" + name.get() + "'");
            }
        }
    }

    /** The prompt that is on by default for a role, or an empty text. */
    public String of(TextRole role) {
        return (role == TextRole.QUERY ? query : document).map(byName::get).orElse("");
    }
}
