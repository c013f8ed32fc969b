package dev.fletching.ingest.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.fletching.api.ingest.Rebuilder;
import dev.fletching.ingest.IndexRebuilder;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.Unremovable;

/** Makes the bean that makes indexes anew. */
@Singleton
class RebuildBeans {

    @Produces
    @Singleton
    @DefaultBean
    @Unremovable
    Rebuilder rebuilder(IngestConfig config) {
        return new IndexRebuilder(config.passageTokens());
    }
}
