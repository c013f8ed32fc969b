package dev.fletching.evaluator.retrieval.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Names the extension; the host finds its contributions. */
class EvaluatorRetrievalProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-evaluator-retrieval");
    }
}
