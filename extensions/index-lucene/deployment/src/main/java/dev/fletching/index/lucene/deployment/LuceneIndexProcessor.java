package dev.fletching.index.lucene.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Announces the Lucene index. */
class LuceneIndexProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-index-lucene");
    }
}
