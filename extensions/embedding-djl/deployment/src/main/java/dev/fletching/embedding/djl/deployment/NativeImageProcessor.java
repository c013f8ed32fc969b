package dev.fletching.embedding.djl.deployment;

import java.util.List;
import java.util.Locale;

import org.jboss.jandex.ClassInfo;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.JniRuntimeAccessBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;

/** What a native executable must be told of ONNX Runtime and the tokenizers. */
class NativeImageProcessor {

    private static final List<String> CALLED_FROM_C = List.of("ai.onnxruntime.", "ai.djl.huggingface.tokenizers.");
    private static final String[] JDK_CLASSES = {"java.lang.String", "[Ljava.lang.String;", "java.util.HashMap",
        "java.util.LinkedHashMap", "java.util.ArrayList", "java.lang.RuntimeException", "java.lang.IllegalStateException",
        "java.lang.IllegalArgumentException", "java.lang.NullPointerException", "java.lang.UnsupportedOperationException",
        "java.lang.IndexOutOfBoundsException", "java.lang.OutOfMemoryError", "ai.djl.engine.EngineException"};

    @BuildStep
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

    @BuildStep
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

    @BuildStep
    NativeImageResourcePatternsBuildItem resources() {
        String arm = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
        String onnx = system() + "-" + arm;
        String tokenizers = system() + "-" + arm.replace("x64", "x86_64");
        return NativeImageResourcePatternsBuildItem.builder()
                .includeGlobs("META-INF/fletching/models/*", "*.onnx", "*-tokenizer.json", "native/lib/tokenizers.properties",
                        "native/lib/" + tokenizers + "/cpu/*", "ai/onnxruntime/native/" + onnx + "/*")
                .build();
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "osx";
        }
        return name.startsWith("windows") ? "win" : "linux";
    }
}
