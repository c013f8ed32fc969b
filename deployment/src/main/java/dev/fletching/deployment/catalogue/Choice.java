package dev.fletching.deployment.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration key that chooses a contribution by its id.
 *
 * @param key as it is written
 * @param point id of the extension point
 * @param id of the contribution
 */
record Choice(String key, String point, String id) {

    private static final Pattern SELECTED = Pattern.compile("quarkus\\.fletching\\.selected\\.\"?([^\"]+)\"?");
    private static final Pattern INSTANCE = Pattern
            .compile(
                    "quarkus\\.fletching\\.(embedding|reranking|index|retriever)\\.(?:(?:\"[^\"]+\"|[^.\"]+)\\.)?(provider|type)");
    private static final Map<String, String> POINTS = Map.of("embedding.provider", "embedding-provider", "reranking.provider",
            "reranker-provider", "index.provider", "index-provider", "retriever.type", "retriever");

    /** The extension point that a key is about, where it chooses a contribution. */
    static Optional<String> pointOf(String key) {
        Matcher selected = SELECTED.matcher(key);
        if (selected.matches()) {
            return Optional.of(selected.group(1));
        }
        Matcher instance = INSTANCE.matcher(key);
        return instance.matches()
                ? Optional.ofNullable(POINTS.get(instance.group(1) + "." + instance.group(2)))
                : Optional.empty();
    }
}
