package dev.fletching.bridge.langchain4j.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.bridge.langchain4j.model.NamedModels;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;

/**
 * Opens LangChain4j's embedding stores as indexes: the last name of the folder is the store's. Safe for many threads.
 * <p>
 * A store is an index once it was opened for writing, which leaves a record of its vector space in it. One process may write it at
 * a time; only within this process others are kept from it.
 *
 * @since 0.1
 */
public final class EmbeddingStores implements IndexProvider {

    private final NamedModels<EmbeddingStore<TextSegment>> stores;
    private final Function<String, OptionalInt> dimensions;
    private final int limit;
    private final Map<String, OpenStore> open = new ConcurrentHashMap<>();

    /**
     * @param stores what there is
     * @param dimensions length of the vectors of a store by its name, where it is known
     * @param limit how many results a store may be asked for at once
     */
    public EmbeddingStores(NamedModels<EmbeddingStore<TextSegment>> stores, Function<String, OptionalInt> dimensions,
            int limit) {
        this.stores = stores;
        this.dimensions = dimensions;
        this.limit = limit;
    }

    @Override
    public PassageIndex open(Path folder, VectorSpace space) {
        OpenStore store = open.computeIfAbsent(nameOf(folder), this::store);
        store.lock(folder);
        try {
            store.require(folder, space);
            return new WritableStoreIndex(store, space);
        } catch (RuntimeException e) {
            store.unlock();
            throw e;
        }
    }

    @Override
    public PassageIndex openForSearch(Path folder) {
        String name = nameOf(folder);
        OpenStore store = open.computeIfAbsent(name, this::store);
        VectorSpace space = store.space(dimensions.apply(name)).orElseThrow(() -> new FletchingException(
                "index '%s' must be made before it is searched, and its vector space is not known. Open it for writing once, or set the dimensions of store '%s' where that was done."
                        .formatted(folder, name)));
        return new StoreIndex(store, space);
    }

    private OpenStore store(String name) {
        return new OpenStore(stores.find(name).orElseThrow(() -> new FletchingException(
                "index must be named after one of the embedding stores %s of LangChain4j, got '%s'. Set its path to one of these."
                        .formatted(stores.names(), name))),
                limit);
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
