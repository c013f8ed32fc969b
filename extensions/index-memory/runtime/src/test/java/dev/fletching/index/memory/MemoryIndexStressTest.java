package dev.fletching.index.memory;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.PassageIndexStressContractTest;

class MemoryIndexStressTest extends PassageIndexStressContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new MemoryIndexProvider();
    }
}
