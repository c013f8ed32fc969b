package dev.fletching.ingest.deployment;

import dev.fletching.deployment.spi.NativeImageBuild;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.NativeImageEnableAllCharsetsBuildItem;
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

    /** What is wrong with XML is told by messages of its parser. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    NativeImageResourceBundleBuildItem messagesOfXml() {
        return new NativeImageResourceBundleBuildItem("com.sun.org.apache.xerces.internal.impl.msg.XMLMessages", "java.xml");
    }

    /** Old web pages and zip archives are in many encodings. */
    @BuildStep
    NativeImageEnableAllCharsetsBuildItem charsets() {
        return new NativeImageEnableAllCharsetsBuildItem();
    }
}
