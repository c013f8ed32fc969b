package dev.fletching.bridge.langchain4j.store;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.PassageIndexContractTest;

class StoreIndexContractTest extends PassageIndexContractTest {

    @Override
    protected IndexProvider newProvider() {
        return MemoryStores.provider();
    }
}
