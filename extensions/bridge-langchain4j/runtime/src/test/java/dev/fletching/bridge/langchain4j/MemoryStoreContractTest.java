package dev.fletching.bridge.langchain4j;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.index.memory.MemoryIndexProvider;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithFilteringIT;

/** LangChain4j's own contract. */
class MemoryStoreContractTest extends EmbeddingStoreWithFilteringIT {

    @TempDir
    Path folder;

    private StoreOnDemand store;

    @Override
    protected EmbeddingStore<TextSegment> embeddingStore() {
        if (store == null) {
            store = new StoreOnDemand(new MemoryIndexProvider(), folder);
        }
        return store.get();
    }

    @Override
    protected EmbeddingModel embeddingModel() {
        return StoreOnDemand.MODEL;
    }

    @Override
    protected boolean supportsContains() {
        return true;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
