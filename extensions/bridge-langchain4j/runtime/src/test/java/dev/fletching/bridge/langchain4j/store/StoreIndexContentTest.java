package dev.fletching.bridge.langchain4j.store;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.IndexContentContractTest;

class StoreIndexContentTest extends IndexContentContractTest {

    @Override
    protected IndexProvider newProvider() {
        return MemoryStores.provider();
    }
}
