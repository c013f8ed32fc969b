package dev.fletching.index.memory;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.IndexContentContractTest;

class MemoryIndexContentTest extends IndexContentContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new MemoryIndexProvider();
    }
}
