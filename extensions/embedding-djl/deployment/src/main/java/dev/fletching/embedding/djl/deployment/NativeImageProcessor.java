package dev.fletching.embedding.djl.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.jboss.jandex.ClassInfo;

import dev.fletching.deployment.spi.NativeImageBuild;
import dev.fletching.embedding.djl.cache.NativeLibraries;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.JniRuntimeAccessBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;

/** What a native executable must be told of the native libraries of ONNX Runtime and the tokenizers. */
class NativeImageProcessor {

    private static final List<String> CALLED_FROM_C = List.of("ai.onnxruntime.", "ai.djl.huggingface.tokenizers.");
    private static final String[] JDK_CLASSES = {"java.lang.String", "[Ljava.lang.String;", "java.util.HashMap",
        "java.util.LinkedHashMap", "java.util.ArrayList", "java.lang.RuntimeException", "java.lang.IllegalStateException",
        "java.lang.IllegalArgumentException", "java.lang.NullPointerException", "java.lang.UnsupportedOperationException",
        "java.lang.IndexOutOfBoundsException", "java.lang.OutOfMemoryError", "ai.djl.engine.EngineException"};

    @BuildStep(onlyIf = NativeImageBuild.class)
    void index(BuildProducer<IndexDependencyBuildItem> dependencies) {
        dependencies.produce(new IndexDependencyBuildItem("com.microsoft.onnxruntime", "onnxruntime"));
        dependencies.produce(new IndexDependencyBuildItem("ai.djl.huggingface", "tokenizers"));
    }

    @BuildStep
    void initializeAtRunTime(BuildProducer<RuntimeInitializedPackageBuildItem> packages) {
        for (String name : List.of("ai.onnxruntime", "ai.djl", "com.sun.jna")) {
            packages.produce(new RuntimeInitializedPackageBuildItem(name));
        }
    }

    /** Their C code looks up classes, constructors, methods and fields by name. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    JniRuntimeAccessBuildItem jniTypes(CombinedIndexBuildItem index) {
        String[] names = index.getIndex().getKnownClasses().stream().map(ClassInfo::name).map(Object::toString)
                .filter(NativeImageProcessor::isCalledFromC).sorted().toArray(String[]::new);
        return new JniRuntimeAccessBuildItem(true, true, true, names);
    }

    @BuildStep
    JniRuntimeAccessBuildItem jniTypesOfTheJdk() {
        return new JniRuntimeAccessBuildItem(true, true, true, JDK_CLASSES);
    }

    private static boolean isCalledFromC(String name) {
        return CALLED_FROM_C.stream().anyMatch(name::startsWith) && !name.contains("Training");
    }

    /** Of the libraries, those of the platform that is built on, packed: an executable runs there alone, and unpacks them once. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    void libraries(BuildProducer<GeneratedResourceBuildItem> packed, BuildProducer<NativeImageResourceBuildItem> resources) {
        List<String> names = new ArrayList<>(List.of(NativeLibraries.versionResource()));
        for (String library : NativeLibraries.resources()) {
            pack(library).ifPresent(bytes -> {
                String name = library + NativeLibraries.PACKED;
                packed.produce(new GeneratedResourceBuildItem(name, bytes));
                names.add(name);
            });
        }
        resources.produce(new NativeImageResourceBuildItem(names));
    }

    private static Optional<byte[]> pack(String resource) {
        try (InputStream in = NativeLibraries.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                in.transferTo(out);
            }
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("native library '" + resource + "' must be readable, and is not", e);
        }
    }

    /** DJL logs through SLF4J, which warns at every start where it finds nobody to give its messages to. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    ServiceProviderBuildItem logging() {
        return ServiceProviderBuildItem.allProvidersFromClassPath("org.slf4j.spi.SLF4JServiceProvider");
    }
}
