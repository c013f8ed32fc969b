package dev.fletching.index.memory;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.IndexProviderContractTest;

class MemoryIndexProviderTest extends IndexProviderContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new MemoryIndexProvider();
    }
}
