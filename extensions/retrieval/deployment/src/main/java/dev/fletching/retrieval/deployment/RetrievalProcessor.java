package dev.fletching.retrieval.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Announces the retrievers. */
class RetrievalProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-retrieval");
    }
}
