package dev.fletching.runtime;

import java.util.Map;
import java.util.function.Supplier;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.runtime.config.FletchingRunTimeConfig;
import dev.fletching.runtime.host.BeanCreator;
import dev.fletching.runtime.host.CatalogueData;
import dev.fletching.runtime.host.ContributionHost;
import dev.fletching.runtime.instances.ConfiguredEmbedders;
import dev.fletching.runtime.instances.ConfiguredInstances;
import dev.fletching.runtime.instances.ConfiguredRerankers;
import dev.fletching.runtime.instances.ConfiguredRetrievers;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;

/** Makes the host's beans from what the build recorded. Nothing is created before it is used. */
@Recorder
public class FletchingRecorder {

    private final RuntimeValue<FletchingRunTimeConfig> config;

    /** @param config the host's configuration */
    public FletchingRecorder(RuntimeValue<FletchingRunTimeConfig> config) {
        this.config = config;
    }

    /** Make the host; fails at start where a selection names what is not there. */
    public RuntimeValue<Contributions> host(CatalogueData catalogue) {
        Map<String, String> selected = config.getValue().selected();
        return new RuntimeValue<>(new ContributionHost(catalogue, selected, new BeanCreator()));
    }

    /** Make the opener of embedding models. */
    public RuntimeValue<Embedders> embedders(RuntimeValue<Contributions> host) {
        return new RuntimeValue<>(new ConfiguredEmbedders(host.getValue(), config.getValue()));
    }

    /** Make the opener of rerankers. */
    public RuntimeValue<Rerankers> rerankers(RuntimeValue<Contributions> host) {
        return new RuntimeValue<>(new ConfiguredRerankers(host.getValue(), config.getValue()));
    }

    /** Make the builder of retrievers. */
    public RuntimeValue<Retrievers> retrievers(RuntimeValue<Contributions> host) {
        return new RuntimeValue<>(new ConfiguredRetrievers(host.getValue(), config.getValue()));
    }

    /** Make the opener of all configured instances; what it opened is closed when the application stops. */
    public RuntimeValue<ConfiguredInstances> instances(RuntimeValue<Contributions> host, RuntimeValue<Embedders> embedders,
            RuntimeValue<Rerankers> rerankers, RuntimeValue<Retrievers> retrievers, ShutdownContext shutdown) {
        ConfiguredInstances instances = new ConfiguredInstances(host.getValue(),
                (ConfiguredEmbedders) embedders.getValue(), (ConfiguredRerankers) rerankers.getValue(),
                (ConfiguredRetrievers) retrievers.getValue(), config.getValue());
        shutdown.addLastShutdownTask(instances::close);
        return new RuntimeValue<>(instances);
    }

    /** Open the embedder of a name when its bean is first used. */
    public Supplier<Embedder> embedder(RuntimeValue<ConfiguredInstances> instances, String name) {
        return () -> instances.getValue().embedder(name);
    }

    /** Open the reranker of a name when its bean is first used. */
    public Supplier<Reranker> reranker(RuntimeValue<ConfiguredInstances> instances, String name) {
        return () -> instances.getValue().reranker(name);
    }

    /** Open the index of a name when its bean is first used. */
    public Supplier<PassageIndex> index(RuntimeValue<ConfiguredInstances> instances, String name) {
        return () -> instances.getValue().index(name);
    }

    /** Build the retriever of a name when its bean is first used. */
    public Supplier<Retriever> retriever(RuntimeValue<ConfiguredInstances> instances, String name) {
        return () -> instances.getValue().retriever(name);
    }
}
