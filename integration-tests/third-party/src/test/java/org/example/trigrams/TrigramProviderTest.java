package org.example.trigrams;

import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.testkit.EmbeddingProviderContractTest;

class TrigramProviderTest extends EmbeddingProviderContractTest {

    @Override
    protected EmbeddingProvider provider() {
        return new TrigramProvider();
    }

    @Override
    protected String model() {
        return "trigrams";
    }
}
