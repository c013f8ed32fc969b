package dev.fletching.index.memory;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.RealVectorsContractTest;

class MemoryIndexRealVectorsTest extends RealVectorsContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new MemoryIndexProvider();
    }
}
