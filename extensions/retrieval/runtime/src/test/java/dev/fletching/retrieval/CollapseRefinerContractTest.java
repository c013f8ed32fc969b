package dev.fletching.retrieval;

import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.testkit.RefinerContractTest;

class CollapseRefinerContractTest extends RefinerContractTest {

    @Override
    protected RefinerFactory factory() {
        return new CollapseRefinerFactory();
    }
}
