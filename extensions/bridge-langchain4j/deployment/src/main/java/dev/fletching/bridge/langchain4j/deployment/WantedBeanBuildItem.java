package dev.fletching.bridge.langchain4j.deployment;

import io.quarkus.builder.item.MultiBuildItem;

/** A bean that the application needs of the bridge; several may tell of one. */
final class WantedBeanBuildItem extends MultiBuildItem {

    private final Wanted bean;

    WantedBeanBuildItem(Wanted bean) {
        this.bean = bean;
    }

    Wanted bean() {
        return bean;
    }
}
