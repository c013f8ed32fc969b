package dev.fletching.bridge.langchain4j.runtime;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Named;

import dev.fletching.api.Configured;
import dev.fletching.bridge.langchain4j.model.NamedModels;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;

/**
 * The beans of one of LangChain4j's types, by the name that {@code @ModelName}, {@code @Named} or {@code @Configured} gives them.
 * The bridge's own are none of them.
 *
 * @param <T> type of the beans
 */
final class NamedBeans<T> implements NamedModels<T> {

    /** Name of the bean that has none. */
    static final String DEFAULT = "default";

    private final InjectableInstance<T> beans;
    private final Class<?> own;

    /**
     * @param beans all beans of the type
     * @param own what the bridge's own beans are
     */
    NamedBeans(InjectableInstance<T> beans, Class<?> own) {
        this.beans = beans;
        this.own = own;
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(byName().keySet());
    }

    @Override
    public Optional<T> find(String name) {
        return Optional.ofNullable(byName().get(name)).map(InstanceHandle::get);
    }

    private SortedMap<String, InstanceHandle<T>> byName() {
        SortedMap<String, InstanceHandle<T>> byName = new TreeMap<>();
        for (InstanceHandle<T> handle : beans.handles()) {
            if (!handle.getBean().getTypes().contains(own)) {
                byName.put(nameOf(handle), handle);
            }
        }
        return byName;
    }

    private static String nameOf(InstanceHandle<?> handle) {
        for (Annotation qualifier : handle.getBean().getQualifiers()) {
            if (qualifier instanceof Named named) {
                return named.value();
            }
            if (qualifier instanceof Configured configured) {
                return configured.value();
            }
            if (ModelNames.isOne(qualifier)) {
                return ModelNames.of(qualifier);
            }
        }
        return DEFAULT;
    }
}
