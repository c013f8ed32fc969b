package dev.fletching.ingest.deployment;

import dev.fletching.deployment.spi.NativeImageBuild;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.NativeImageEnableAllCharsetsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBundleBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;

/** What a native executable must be told of the parsers. */
class NativeImageProcessor {

    /** Widths and names of glyphs, character maps of Asian fonts, the font that stands in for others, and writing directions. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    NativeImageResourcePatternsBuildItem resources() {
        return NativeImageResourcePatternsBuildItem.builder()
                .includeGlob("org/apache/pdfbox/resources/afm/*.afm")
                .includeGlob("org/apache/pdfbox/resources/glyphlist/*")
                .includeGlob("org/apache/pdfbox/resources/text/*")
                .includeGlob("org/apache/pdfbox/resources/ttf/*")
                .includeGlob("org/apache/pdfbox/resources/version.properties")
                .includeGlob("org/apache/fontbox/cmap/*")
                .includeGlob("org/apache/fontbox/unicode/*")
                .includeGlob("sun/text/resources/*BreakIteratorData")
                .build();
    }

    /** Where the JDK finds the rules of sentences. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    void sentences(BuildProducer<NativeImageResourceBundleBuildItem> bundles) {
        bundles.produce(new NativeImageResourceBundleBuildItem("sun.text.resources.BreakIteratorInfo", "java.base"));
        bundles.produce(new NativeImageResourceBundleBuildItem("sun.text.resources.BreakIteratorResources", "java.base"));
    }

    /** PDFBox makes what decrypts a file by its class. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    ReflectiveClassBuildItem decryption() {
        return ReflectiveClassBuildItem.builder("org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler")
                .reason("PDFBox creates it by name").build();
    }

    /** Both read tables and ask the system when they are loaded, which belongs to the machine that runs. */
    @BuildStep
    void initializeAtRunTime(
            BuildProducer<RuntimeInitializedPackageBuildItem> packages) {
        packages.produce(new RuntimeInitializedPackageBuildItem("org.apache.pdfbox"));
        packages.produce(new RuntimeInitializedPackageBuildItem("org.apache.fontbox"));
    }

    /** Old web pages and zip archives are in many encodings. */
    @BuildStep
    NativeImageEnableAllCharsetsBuildItem charsets() {
        return new NativeImageEnableAllCharsetsBuildItem();
    }
}
