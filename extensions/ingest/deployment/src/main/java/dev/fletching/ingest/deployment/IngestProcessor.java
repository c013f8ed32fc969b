package dev.fletching.ingest.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

class IngestProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-ingest");
    }
}
