package dev.fletching.frontend.cli.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;

/** Names the feature and keeps its sample in a native executable. */
final class FrontendCliProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-frontend-cli");
    }

    @BuildStep
    NativeImageResourcePatternsBuildItem sample() {
        return NativeImageResourcePatternsBuildItem.builder().includeGlob("META-INF/fletching/sample/**").build();
    }
}
