package dev.fletching.embedding.djl;

import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.testkit.EmbeddingProviderContractTest;

class LocalModelsContractTest extends EmbeddingProviderContractTest {

    @Override
    protected EmbeddingProvider provider() {
        return TestModels.models();
    }

    @Override
    protected String model() {
        return "all-minilm-l6-v2-q";
    }
}
