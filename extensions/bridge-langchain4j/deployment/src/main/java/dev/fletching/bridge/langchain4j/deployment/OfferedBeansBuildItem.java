package dev.fletching.bridge.langchain4j.deployment;

import java.util.Set;

import dev.fletching.bridge.langchain4j.runtime.BridgedBean;
import io.quarkus.builder.item.SimpleBuildItem;

/** The kinds of beans that the bridge offers in this application. */
final class OfferedBeansBuildItem extends SimpleBuildItem {

    private final Set<BridgedBean> beans;

    OfferedBeansBuildItem(Set<BridgedBean> beans) {
        this.beans = Set.copyOf(beans);
    }

    boolean contains(BridgedBean bean) {
        return beans.contains(bean);
    }
}
