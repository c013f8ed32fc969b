package dev.fletching.retrieval;

import java.util.Map;

import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.testkit.RefinerContractTest;

class ThresholdRefinerContractTest extends RefinerContractTest {

    @Override
    protected RefinerFactory factory() {
        return new ThresholdRefinerFactory();
    }

    @Override
    protected Map<String, String> options() {
        return Map.of("score", "0.1");
    }
}
