package dev.fletching.deployment.beans;

import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Retrievers;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The recorded host. */
final class HostBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Contributions> contributions;
    private final RuntimeValue<Embedders> embedders;
    private final RuntimeValue<Rerankers> rerankers;
    private final RuntimeValue<Retrievers> retrievers;

    HostBuildItem(RuntimeValue<Contributions> contributions, RuntimeValue<Embedders> embedders,
            RuntimeValue<Rerankers> rerankers, RuntimeValue<Retrievers> retrievers) {
        this.contributions = contributions;
        this.embedders = embedders;
        this.rerankers = rerankers;
        this.retrievers = retrievers;
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

    RuntimeValue<Retrievers> retrievers() {
        return retrievers;
    }
}
