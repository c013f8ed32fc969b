package dev.fletching.ingest.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fletching.deployment.spi.NativeImageBuild;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.builditem.RemovedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;
import io.quarkus.maven.dependency.ArtifactKey;

/** What a native executable must be told of PDFBox, of which it takes the text and not the drawing. */
class NativePdfProcessor {

    private static final String AWT = "io.quarkus.awt";
    private static final Set<String> GEOMETRY = Stream.of("AffineTransform", "Path2D")
            .map(name -> "io/quarkus/runtime/graal/Target_java_awt_geom_" + name + ".class")
            .collect(Collectors.toUnmodifiableSet());

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
                .build();
    }

    /** It makes what decrypts a file by its class. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    ReflectiveClassBuildItem decryption() {
        return ReflectiveClassBuildItem.builder("org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler")
                .reason("PDFBox creates it by name").build();
    }

    /** It reads tables and asks the system when it is loaded, which belongs to the machine that runs. */
    @BuildStep
    void initializeAtRunTime(BuildProducer<RuntimeInitializedPackageBuildItem> packages) {
        packages.produce(new RuntimeInitializedPackageBuildItem("org.apache.pdfbox"));
        packages.produce(new RuntimeInitializedPackageBuildItem("org.apache.fontbox"));
    }

    /**
     * Quarkus lets even the geometry of AWT fail where its AWT extension is absent. It is plain Java, and the width of a glyph
     * may be known from its outline alone.
     */
    @BuildStep(onlyIf = NativeImageBuild.class)
    void geometry(Capabilities capabilities, BuildProducer<RemovedResourceBuildItem> removed) {
        if (!capabilities.isPresent(AWT)) {
            removed.produce(new RemovedResourceBuildItem(ArtifactKey.fromString("io.quarkus:quarkus-core"), GEOMETRY));
        }
    }

    @BuildStep(onlyIf = NativeImageBuild.class)
    void withoutGraphics(Capabilities capabilities, BuildProducer<BytecodeTransformerBuildItem> transformers) {
        if (!capabilities.isPresent(AWT)) {
            transformers.produce(new BytecodeTransformerBuildItem.Builder().setClassToTransform(PdfWithoutGraphics.CLASS)
                    .setVisitorFunction((name, next) -> new PdfWithoutGraphics(next)).build());
        }
    }
}
