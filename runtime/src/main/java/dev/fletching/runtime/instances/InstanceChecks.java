package dev.fletching.runtime.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.runtime.config.FletchingRunTimeConfig;

/** Finds what the configuration of instances names and the application does not have; opens nothing. */
final class InstanceChecks {

    private final Contributions contributions;
    private final ConfiguredRetrievers retrievers;
    private final FletchingRunTimeConfig config;
    private final List<String> problems = new ArrayList<>();

    InstanceChecks(Contributions contributions, ConfiguredRetrievers retrievers, FletchingRunTimeConfig config) {
        this.contributions = contributions;
        this.retrievers = retrievers;
        this.config = config;
    }

    /**
     * Check all instances.
     *
     * @throws FletchingException with everything that is wrong, a line each
     */
    void check() {
        config.embedding().forEach((name, one) -> contribution(EmbeddingProvider.class, one.provider(),
                InstanceKey.of("embedding", name, "provider")));
        config.reranking().forEach((name, one) -> contribution(RerankerProvider.class, one.provider(),
                InstanceKey.of("reranking", name, "provider")));
        config.index().forEach((name, one) -> {
            contribution(IndexProvider.class, one.provider(), InstanceKey.of("index", name, "provider"));
            instance(config.embedding().keySet(), one.embedding(), InstanceKey.of("index", name, "embedding"));
        });
        config.retriever().forEach((name, one) -> {
            one.stages().ifPresent(stages -> pipeline(stages, InstanceKey.of("retriever", name, "stages")));
            instance(config.embedding().keySet(), one.embedding(), InstanceKey.of("retriever", name, "embedding"));
            instance(config.reranking().keySet(), one.reranking(), InstanceKey.of("retriever", name, "reranking"));
            instance(config.index().keySet(), one.index(), InstanceKey.of("retriever", name, "index"));
        });
        if (!problems.isEmpty()) {
            throw new FletchingException(String.join("\n", problems));
        }
    }

    private void pipeline(String stages, String key) {
        try {
            retrievers.requireStages(Pipeline.parse(stages));
        } catch (FletchingException e) {
            problems.add(key + ": " + e.getMessage());
        }
    }

    private void contribution(Class<?> point, Optional<String> id, String key) {
        id.filter(one -> !contributions.ids(point).contains(one))
                .ifPresent(one -> problems
                        .add("%s must be one of %s, got '%s'. Set it to one of them, or add the extension that has it."
                                .formatted(key, contributions.ids(point), one)));
    }

    private void instance(Set<String> configured, String name, String key) {
        if (!name.equals(FletchingRunTimeConfig.DEFAULT) && !configured.contains(name)) {
            Set<String> names = new TreeSet<>(configured);
            names.remove(FletchingRunTimeConfig.DEFAULT);
            problems.add("%s must name one that is configured, of %s, got '%s'. Mend the name, or configure one of that name."
                    .formatted(key, names, name));
        }
    }
}
