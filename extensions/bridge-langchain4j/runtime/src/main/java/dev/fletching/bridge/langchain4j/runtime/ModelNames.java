package dev.fletching.bridge.langchain4j.runtime;

import java.lang.annotation.Annotation;

/** Reads names of quarkus-langchain4j without its classes, which an executable must have whole or not at all. */
final class ModelNames {

    private static final String TYPE = "io.quarkiverse.langchain4j.ModelName";

    private ModelNames() {}

    static boolean isOne(Annotation qualifier) {
        return qualifier.annotationType().getName().equals(TYPE);
    }

    static String of(Annotation modelName) {
        try {
            return (String) modelName.annotationType().getMethod("value").invoke(modelName);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a ModelName must have a value, got " + modelName, e);
        }
    }
}
