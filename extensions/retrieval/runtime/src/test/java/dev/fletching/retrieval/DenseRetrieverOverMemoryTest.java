package dev.fletching.retrieval;

import java.nio.file.Path;

import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.index.memory.MemoryIndexProvider;
import dev.fletching.testkit.RetrieverContractTest;

class DenseRetrieverOverMemoryTest extends RetrieverContractTest {

    @Override
    protected RetrieverFactory factory() {
        return new DenseRetrieverFactory();
    }

    @Override
    protected PassageIndex newIndex(VectorSpace space) {
        return new MemoryIndexProvider().open(Path.of("passages"), space);
    }
}
