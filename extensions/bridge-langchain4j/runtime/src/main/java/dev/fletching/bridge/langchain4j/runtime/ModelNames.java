package dev.fletching.bridge.langchain4j.runtime;

import java.lang.annotation.Annotation;

import io.quarkiverse.langchain4j.ModelName;

/** Reads names of quarkus-langchain4j. Loaded only where that is there. */
final class ModelNames {

    private ModelNames() {}

    static String of(Annotation modelName) {
        return ((ModelName) modelName).value();
    }
}
