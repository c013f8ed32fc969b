package dev.fletching.runtime.instances;

import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.Pipeline.Stage;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.runtime.config.FletchingRunTimeConfig;

/** Builds pipelines out of contributions. Safe for many threads. */
public final class ConfiguredRetrievers implements Retrievers {

    private static final String POINT = "retriever";

    private final Contributions contributions;
    private final FletchingRunTimeConfig config;

    /**
     * @param contributions the host
     * @param config names the selected retriever
     */
    public ConfiguredRetrievers(Contributions contributions, FletchingRunTimeConfig config) {
        this.contributions = contributions;
        this.config = config;
    }

    @Override
    public Pipeline defaultPipeline() {
        List<String> ids = contributions.ids(RetrieverFactory.class);
        String selected = config.selected().get(POINT);
        if (selected == null && ids.isEmpty()) {
            throw new FletchingException("a retriever must be in the application, got none. Add an extension that has one.");
        }
        return Pipeline.of(selected == null ? ids.get(0) : selected);
    }

    @Override
    public Retriever create(Pipeline pipeline, RetrieverParts parts) {
        requireStages(pipeline);
        Stage first = pipeline.stages().get(0);
        Retriever retriever = contributions.get(RetrieverFactory.class, first.id())
                .create(parts.withOptions(first.options()));
        String name = first.id();
        for (Stage stage : pipeline.stages().subList(1, pipeline.stages().size())) {
            Refiner refiner = contributions.get(RefinerFactory.class, stage.id()).create(parts.withOptions(stage.options()));
            retriever = retriever.refined(name, refiner);
            name = stage.id();
        }
        return retriever;
    }

    /** Refuse a pipeline with a stage that the application does not have, or has for another place. */
    void requireStages(Pipeline pipeline) {
        List<Stage> stages = pipeline.stages();
        require("first stage", stages.get(0).id(), contributions.ids(RetrieverFactory.class), pipeline);
        for (Stage stage : stages.subList(1, stages.size())) {
            require("later stages", stage.id(), contributions.ids(RefinerFactory.class), pipeline);
        }
    }

    private static void require(String place, String id, List<String> ids, Pipeline pipeline) {
        if (!ids.contains(id)) {
            throw new FletchingException(
                    "%s of a pipeline must be one of %s, got '%s' in '%s'. Choose one of these, or add the extension that has it."
                            .formatted(place, ids, id, pipeline));
        }
    }
}
