package dev.fletching.api.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A retriever and what refines its ranking, by name and in their order, as in
 * {@code hybrid(dense-weight=0.7),rerank(depth=50),mmr}.
 *
 * @param stages the retriever, then the refiners; never empty
 * @since 0.1
 */
public record Pipeline(List<Stage> stages) {

    /** Takes a copy; refuses a pipeline without a stage. */
    public Pipeline {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a pipeline must have a stage, got none");
        }
    }

    /**
     * One stage.
     *
     * @param id id of the retriever or refiner
     * @param options its settings by name
     */
    public record Stage(String id, Map<String, String> options) {

        /** Takes a copy of the options. */
        public Stage {
            options = Map.copyOf(options);
        }

        @Override
        public String toString() {
            return options.isEmpty()
                    ? id
                    : options.entrySet().stream().sorted(Map.Entry.comparingByKey())
                            .map(option -> option.getKey() + "=" + PipelineParser.quoted(option.getValue()))
                            .collect(Collectors.joining(" ", id + "(", ")"));
        }
    }

    /** A pipeline that begins with a retriever of an id, with its default options. */
    public static Pipeline of(String retriever) {
        return new Pipeline(List.of(new Stage(retriever, Map.of())));
    }

    /**
     * Read a pipeline: stages are joined by commas, each an id, with its options as {@code name=value} in parentheses,
     * parted by spaces or commas. A value with spaces or signs stands in quotes, with a backslash before a quote or backslash.
     *
     * @throws dev.fletching.api.FletchingException if it cannot be read; names the place
     */
    public static Pipeline parse(String text) {
        return new Pipeline(new PipelineParser(text).parse());
    }

    /** This pipeline and one more refiner. */
    public Pipeline then(String refiner, Map<String, String> options) {
        List<Stage> longer = new ArrayList<>(stages);
        longer.add(new Stage(refiner, options));
        return new Pipeline(longer);
    }

    /** The id of the stage that ranks last. */
    public String last() {
        return stages.get(stages.size() - 1).id();
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return stages.stream().map(Stage::toString).collect(Collectors.joining(","));
    }
}
