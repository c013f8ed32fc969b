package dev.fletching.deployment.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;
import dev.fletching.api.retrieval.Pipeline;

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
            .compile("quarkus\\.fletching\\.(embedding|reranking|index)\\.(?:(?:\"[^\"]+\"|[^.\"]+)\\.)?provider");
    private static final Pattern STAGES = Pattern
            .compile("quarkus\\.fletching\\.retriever\\.(?:(?:\"[^\"]+\"|[^.\"]+)\\.)?stages");

    private static final Map<String, String> POINTS = Map.of("embedding", "embedding-provider", "reranking",
            "reranker-provider",
            "index", "index-provider");

    /** What a key chooses with a value; a pipeline that cannot be read chooses nothing here and is told at the start. */
    static List<Choice> of(String key, String value) {
        Matcher selected = SELECTED.matcher(key);
        if (selected.matches()) {
            return List.of(new Choice(key, selected.group(1), value));
        }
        Matcher instance = INSTANCE.matcher(key);
        if (instance.matches()) {
            return List.of(new Choice(key, Objects.requireNonNull(POINTS.get(instance.group(1))), value));
        }
        return STAGES.matcher(key).matches() ? stages(key, value) : List.of();
    }

    private static List<Choice> stages(String key, String value) {
        List<Choice> choices = new ArrayList<>();
        try {
            for (Pipeline.Stage stage : Pipeline.parse(value).stages()) {
                choices.add(new Choice(key, choices.isEmpty() ? "retriever" : "refiner", stage.id()));
            }
        } catch (FletchingException unreadable) {
            return List.of();
        }
        return choices;
    }
}
