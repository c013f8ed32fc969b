package dev.fletching.index.lucene.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;

/** Announces the Lucene index. */
class LuceneIndexProcessor {

    private static final String VECTORIZATION = "org.apache.lucene.internal.vectorization.VectorizationProvider";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-index-lucene");
    }

    /** Lucene warns at every start of a JVM without the vector module; the guide says it once. */
    @BuildStep
    LogCleanupFilterBuildItem quietVectorization() {
        return new LogCleanupFilterBuildItem(VECTORIZATION, "Java vector incubator module is not readable");
    }
}
