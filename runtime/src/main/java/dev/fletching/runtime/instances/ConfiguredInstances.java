package dev.fletching.runtime.instances;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.runtime.config.FletchingRunTimeConfig;
import dev.fletching.runtime.config.FletchingRunTimeConfig.IndexConfig;
import dev.fletching.runtime.config.FletchingRunTimeConfig.RetrieverConfig;

/**
 * Opens what the configuration describes by name, each once, so that injected beans and retrievers share them. Safe for many
 * threads.
 */
public final class ConfiguredInstances implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConfiguredInstances.class);

    private final Contributions contributions;
    private final ConfiguredEmbedders embedders;
    private final ConfiguredRerankers rerankers;
    private final ConfiguredRetrievers retrievers;
    private final FletchingRunTimeConfig config;
    private final Map<String, Embedder> openEmbedders = new ConcurrentHashMap<>();
    private final Map<String, Reranker> openRerankers = new ConcurrentHashMap<>();
    private final Map<String, PassageIndex> openIndexes = new ConcurrentHashMap<>();

    /**
     * @param contributions the host
     * @param embedders opens embedding models
     * @param rerankers opens rerankers
     * @param retrievers builds retrievers
     * @param config describes the instances
     * @throws FletchingException if the configuration names a contribution or an instance that is not there
     */
    public ConfiguredInstances(Contributions contributions, ConfiguredEmbedders embedders, ConfiguredRerankers rerankers,
            ConfiguredRetrievers retrievers, FletchingRunTimeConfig config) {
        this.contributions = contributions;
        this.embedders = embedders;
        this.rerankers = rerankers;
        this.retrievers = retrievers;
        this.config = config;
        new InstanceChecks(contributions, retrievers, config).check();
    }

    /** The embedder of a name. */
    public Embedder embedder(String name) {
        return openEmbedders.computeIfAbsent(name, embedders::openNamed);
    }

    /** The reranker of a name. */
    public Reranker reranker(String name) {
        return openRerankers.computeIfAbsent(name, rerankers::openNamed);
    }

    /** The index of a name. */
    public PassageIndex index(String name) {
        return openIndexes.computeIfAbsent(name, this::open);
    }

    private PassageIndex open(String name) {
        IndexConfig one = config.index().get(name);
        IndexProvider provider = one.provider().map(id -> contributions.get(IndexProvider.class, id))
                .orElseGet(() -> contributions.selected(IndexProvider.class));
        String key = InstanceKey.of("index", name, "path");
        Path folder = Path.of(one.path().orElseThrow(() -> new FletchingException(
                key + " must be set, got nothing. Set it to the folder of the index.")));
        if (one.readOnly()) {
            return provider.openForSearch(folder);
        }
        ModelCard card = embedders.describeNamed(one.embedding());
        return provider.open(folder, new VectorSpace(card.name(), card.dimensions(), one.similarity()));
    }

    /** Build the retriever of a name. */
    public Retriever retriever(String name) {
        RetrieverConfig one = config.retriever().get(name);
        Pipeline pipeline = one.stages().map(Pipeline::parse).orElseGet(retrievers::defaultPipeline);
        return retrievers.create(pipeline, new RetrieverParts(() -> embedder(one.embedding()), () -> reranker(one.reranking()),
                index(one.index())));
    }

    /** Closes what was opened. */
    @Override
    public void close() {
        openIndexes.forEach((name, index) -> close("index", name, index::close));
        openRerankers.forEach((name, reranker) -> close("reranking", name, reranker::close));
        openEmbedders.forEach((name, embedder) -> close("embedding", name, embedder::close));
    }

    private static void close(String kind, String name, Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s could not be closed; nothing that was committed is lost.", InstanceKey.of(kind, name, "*"));
        }
    }
}
