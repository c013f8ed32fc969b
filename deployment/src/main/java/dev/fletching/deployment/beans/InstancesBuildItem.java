package dev.fletching.deployment.beans;

import dev.fletching.runtime.instances.ConfiguredInstances;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The recorded opener of configured instances. */
final class InstancesBuildItem extends SimpleBuildItem {

    private final RuntimeValue<ConfiguredInstances> value;

    InstancesBuildItem(RuntimeValue<ConfiguredInstances> value) {
        this.value = value;
    }

    RuntimeValue<ConfiguredInstances> value() {
        return value;
    }
}
