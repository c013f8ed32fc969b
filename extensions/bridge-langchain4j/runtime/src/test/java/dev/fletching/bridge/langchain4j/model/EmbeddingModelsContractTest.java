package dev.fletching.bridge.langchain4j.model;

import java.util.Optional;
import java.util.OptionalInt;

import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.testkit.EmbeddingProviderContractTest;

class EmbeddingModelsContractTest extends EmbeddingProviderContractTest {

    @Override
    protected EmbeddingProvider provider() {
        ModelSettings settings = new ModelSettings(100, OptionalInt.of(8), Optional.of("query: "), Optional.empty(), "score");
        return new EmbeddingModels(CountingModel.named("counting", new CountingModel()), name -> settings);
    }

    @Override
    protected String model() {
        return "counting";
    }
}
