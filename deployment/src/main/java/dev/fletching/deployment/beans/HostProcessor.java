package dev.fletching.deployment.beans;

import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import dev.fletching.api.Configured;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.deployment.spi.CatalogueBuildItem;
import dev.fletching.runtime.FletchingRecorder;
import dev.fletching.runtime.host.CatalogueData;
import io.quarkus.arc.deployment.QualifierRegistrarBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.QualifierRegistrar;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;

/** Records the host and offers it as beans. */
class HostProcessor {

    @BuildStep
    QualifierRegistrarBuildItem configuredIsAQualifier() {
        return new QualifierRegistrarBuildItem(new QualifierRegistrar() {
            @Override
            public Map<DotName, Set<String>> getAdditionalQualifiers() {
                return Map.of(DotName.createSimple(Configured.class), Set.of());
            }
        });
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    HostBuildItem host(FletchingRecorder recorder, CatalogueBuildItem catalogue,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        RuntimeValue<Contributions> host = recorder.host(new CatalogueData(catalogue.points(), catalogue.contributions()));
        RuntimeValue<Embedders> embedders = recorder.embedders(host);
        RuntimeValue<Rerankers> rerankers = recorder.rerankers(host);
        RuntimeValue<Retrievers> retrievers = recorder.retrievers(host);
        beans.produce(bean(Contributions.class, host));
        beans.produce(bean(Embedders.class, embedders));
        beans.produce(bean(Rerankers.class, rerankers));
        beans.produce(bean(Retrievers.class, retrievers));
        return new HostBuildItem(host, embedders, rerankers, retrievers);
    }

    private static SyntheticBeanBuildItem bean(Class<?> type, RuntimeValue<?> value) {
        return SyntheticBeanBuildItem.configure(type).scope(Singleton.class).setRuntimeInit().unremovable()
                .runtimeValue(value).done();
    }

    @BuildStep
    HealthBuildItem readiness() {
        return new HealthBuildItem("dev.fletching.runtime.health.ContributionsReadinessCheck", true);
    }
}
