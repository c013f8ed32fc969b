package dev.fletching.deployment.beans;

import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.reranking.Rerankers;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The recorded host. */
final class HostBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Contributions> contributions;
    private final RuntimeValue<Embedders> embedders;
    private final RuntimeValue<Rerankers> rerankers;

    HostBuildItem(RuntimeValue<Contributions> contributions, RuntimeValue<Embedders> embedders,
            RuntimeValue<Rerankers> rerankers) {
        this.contributions = contributions;
        this.embedders = embedders;
        this.rerankers = rerankers;
    }

    RuntimeValue<Contributions> contributions() {
        return contributions;
    }

    RuntimeValue<Embedders> embedders() {
        return embedders;
    }

    RuntimeValue<Rerankers> rerankers() {
        return rerankers;
    }
}
