package dev.fletching.embedding.djl;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.testkit.EmbedderContractTest;

class MiniLmContractTest extends EmbedderContractTest {

    @Override
    protected Embedder open() {
        return TestModels.open(ModelRequest.of("all-minilm-l6-v2"));
    }
}
