package dev.fletching.ingest.deployment;

import dev.fletching.deployment.spi.NativeImageBuild;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBundleBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;

/** What a native executable must be told of what the JDK does for the readers and the splitters. */
class NativeImageProcessor {

    private static final String BASE = "java.base";

    /** Where the rules of sentences are. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    void sentences(BuildProducer<NativeImageResourceBundleBuildItem> bundles) {
        bundles.produce(new NativeImageResourceBundleBuildItem("sun.text.resources.BreakIteratorInfo", BASE));
        bundles.produce(new NativeImageResourceBundleBuildItem("sun.text.resources.BreakIteratorResources", BASE));
    }

    @BuildStep(onlyIf = NativeImageBuild.class)
    NativeImageResourcePatternsBuildItem rules() {
        return NativeImageResourcePatternsBuildItem.builder().includeGlob("sun/text/resources/SentenceBreakIteratorData")
                .build();
    }
}
