package dev.fletching.bridge.langchain4j.runtime;

import java.lang.annotation.Annotation;

import dev.fletching.api.Configured;

/** The qualifier of a name, as a value. */
final class ConfiguredLiteral implements Configured {

    private final String name;

    ConfiguredLiteral(String name) {
        this.name = name;
    }

    @Override
    public String value() {
        return name;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Configured.class;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configured configured && configured.value().equals(name);
    }

    /** As all annotations of one member have it. */
    @Override
    public int hashCode() {
        return 127 * "value".hashCode() ^ name.hashCode();
    }

    @Override
    public String toString() {
        return "@Configured(\"" + name + "\")";
    }
}
