package dev.fletching.bridge.langchain4j.model;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.testkit.EmbedderContractTest;

class ModelEmbedderContractTest extends EmbedderContractTest {

    @Override
    protected Embedder open() {
        return new EmbeddingModels(CountingModel.named("counting", new CountingModel()), name -> ModelSettings.UNKNOWN)
                .open(ModelRequest.of("counting"));
    }
}
