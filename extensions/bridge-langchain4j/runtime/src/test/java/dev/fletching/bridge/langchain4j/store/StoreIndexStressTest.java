package dev.fletching.bridge.langchain4j.store;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.PassageIndexStressContractTest;

class StoreIndexStressTest extends PassageIndexStressContractTest {

    @Override
    protected IndexProvider newProvider() {
        return MemoryStores.provider();
    }
}
