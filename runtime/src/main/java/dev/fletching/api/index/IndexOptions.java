package dev.fletching.api.index;

import java.util.Optional;

/**
 * How an index is made. What is not said is as it is configured, or as it was made.
 *
 * @param language code of the language that the words of its texts are in, as in {@code de}; which there are is the provider's
 * @since 0.1
 */
public record IndexOptions(Optional<String> language) {

    /** Nothing is said. */
    public static final IndexOptions CONFIGURED = new IndexOptions(Optional.empty());
}
