package dev.fletching.deployment.spi;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * Asks the host for the bean of a configured instance that no class of the application injects, as it may be the part of another
 * bean.
 *
 * @since 0.1
 */
public final class InstanceRequestBuildItem extends MultiBuildItem {

    private final Class<?> type;
    private final String name;

    /**
     * @param type {@code Embedder}, {@code Reranker}, {@code PassageIndex} or {@code Retriever}
     * @param name its name in the configuration, or {@link InjectedNames#DEFAULT}
     */
    public InstanceRequestBuildItem(Class<?> type, String name) {
        this.type = type;
        this.name = name;
    }

    /** The type of the bean. */
    public Class<?> type() {
        return type;
    }

    /** The name in the configuration, or {@link InjectedNames#DEFAULT}. */
    public String name() {
        return name;
    }
}
