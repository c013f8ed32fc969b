package dev.fletching.index.memory.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Announces the memory index. */
class MemoryIndexProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-index-memory");
    }
}
