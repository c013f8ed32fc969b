package dev.fletching.embedding.djl.deployment;

import java.util.logging.Level;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.LogCategoryBuildItem;

class EmbeddingDjlProcessor {

    private static final String FEATURE = "fletching-embedding-djl";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** A hub is reached by HTTPS. */
    @BuildStep
    ExtensionSslNativeSupportBuildItem ssl() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }

    /** They tell at every start where they found a library, and that there is no graphics card. */
    @BuildStep
    void quietLogs(BuildProducer<LogCategoryBuildItem> categories) {
        categories.produce(new LogCategoryBuildItem("ai.djl.huggingface.tokenizers.jni.LibUtils", Level.WARNING));
        categories.produce(new LogCategoryBuildItem("ai.djl.util.Platform", Level.WARNING));
        categories.produce(new LogCategoryBuildItem("ai.djl.util.cuda.CudaUtils", Level.SEVERE));
    }
}
