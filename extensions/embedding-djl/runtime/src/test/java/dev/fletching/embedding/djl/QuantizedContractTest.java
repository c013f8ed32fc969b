package dev.fletching.embedding.djl;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.testkit.EmbedderContractTest;

/** A quantised model gives the same bits in any company. */
class QuantizedContractTest extends EmbedderContractTest {

    @Override
    protected Embedder open() {
        return TestModels.open(ModelRequest.of("all-minilm-l6-v2-q"));
    }

    @Override
    protected float batchTolerance() {
        return 0;
    }
}
