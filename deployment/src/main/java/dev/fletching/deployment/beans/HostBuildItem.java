package dev.fletching.deployment.beans;

import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.host.Contributions;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The recorded host. */
final class HostBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Contributions> contributions;
    private final RuntimeValue<Embedders> embedders;

    HostBuildItem(RuntimeValue<Contributions> contributions, RuntimeValue<Embedders> embedders) {
        this.contributions = contributions;
        this.embedders = embedders;
    }

    RuntimeValue<Contributions> contributions() {
        return contributions;
    }

    RuntimeValue<Embedders> embedders() {
        return embedders;
    }
}
