package dev.fletching.bridge.langchain4j;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.index.lucene.LuceneIndexes;
import dev.fletching.index.lucene.LuceneSettings;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithRemovalIT;

/** LangChain4j's own contract. */
class LuceneStoreRemovalTest extends EmbeddingStoreWithRemovalIT {

    @TempDir
    Path folder;

    private StoreOnDemand store;

    @Override
    protected EmbeddingStore<TextSegment> embeddingStore() {
        if (store == null) {
            store = new StoreOnDemand(new LuceneIndexes(LuceneSettings.DEFAULT), folder);
        }
        return store.get();
    }

    @Override
    protected EmbeddingModel embeddingModel() {
        return StoreOnDemand.MODEL;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
