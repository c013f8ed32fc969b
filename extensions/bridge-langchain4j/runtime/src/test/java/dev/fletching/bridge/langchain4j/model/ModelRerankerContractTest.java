package dev.fletching.bridge.langchain4j.model;

import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.testkit.RerankerContractTest;

class ModelRerankerContractTest extends RerankerContractTest {

    @Override
    protected Reranker open() {
        return new ScoringModels(CountingModel.named("counting", new CountingModel()), name -> ModelSettings.UNKNOWN)
                .open(RerankerRequest.of("counting"));
    }
}
