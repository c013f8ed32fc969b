package dev.fletching.bridge.langchain4j.model;

import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.testkit.RerankerProviderContractTest;

class ScoringModelsContractTest extends RerankerProviderContractTest {

    @Override
    protected RerankerProvider provider() {
        return new ScoringModels(CountingModel.named("counting", new CountingModel()), name -> ModelSettings.UNKNOWN);
    }

    @Override
    protected String model() {
        return "counting";
    }
}
