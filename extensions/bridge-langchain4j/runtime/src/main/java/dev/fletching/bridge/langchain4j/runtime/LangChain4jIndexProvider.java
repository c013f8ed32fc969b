package dev.fletching.bridge.langchain4j.runtime;

import java.nio.file.Path;
import java.util.OptionalInt;

import jakarta.enterprise.inject.Any;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.bridge.langchain4j.FletchingEmbeddingStore;
import dev.fletching.bridge.langchain4j.store.EmbeddingStores;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.quarkus.arc.InjectableInstance;

/** Opens the application's embedding stores of LangChain4j as indexes. */
@Contribution(id = "langchain4j", description = "Embedding stores of LangChain4j that the application has", last = true, configPrefix = "quarkus.fletching.bridge.langchain4j", api = ApiVersion.CURRENT)
public final class LangChain4jIndexProvider implements IndexProvider {

    private final EmbeddingStores stores;

    /**
     * @param beans all embedding stores
     * @param config tells what LangChain4j does not
     */
    public LangChain4jIndexProvider(@Any InjectableInstance<EmbeddingStore<TextSegment>> beans, BridgeConfig config) {
        stores = new EmbeddingStores(new NamedBeans<>(beans, FletchingEmbeddingStore.class),
                name -> dimensions(config, name), config.maxEntries());
    }

    private static OptionalInt dimensions(BridgeConfig config, String store) {
        BridgeConfig.StoreConfig one = config.store().get(store);
        return one == null ? OptionalInt.empty() : one.dimensions();
    }

    @Override
    public PassageIndex open(Path folder, VectorSpace space) {
        return stores.open(folder, space);
    }

    @Override
    public PassageIndex openForSearch(Path folder) {
        return stores.openForSearch(folder);
    }
}
