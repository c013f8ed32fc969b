package dev.fletching.bridge.langchain4j.store;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.IndexProviderContractTest;

class EmbeddingStoresContractTest extends IndexProviderContractTest {

    @Override
    protected IndexProvider newProvider() {
        return MemoryStores.provider();
    }
}
