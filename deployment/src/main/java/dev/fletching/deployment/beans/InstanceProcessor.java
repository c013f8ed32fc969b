package dev.fletching.deployment.beans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fletching.api.Configured;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.deployment.spi.CatalogueBuildItem;
import dev.fletching.deployment.spi.InstanceRequestBuildItem;
import dev.fletching.runtime.FletchingRecorder;
import dev.fletching.runtime.config.FletchingRunTimeConfig;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Offers the configured embedders, rerankers, indexes and retrievers that the application injects or a plugin asks for. */
class InstanceProcessor {

    private static final Map<Class<?>, List<String>> POINTS = Map.of(
            Embedder.class, List.of("embedding-provider"),
            Reranker.class, List.of("reranker-provider"),
            PassageIndex.class, List.of("index-provider"),
            Retriever.class, List.of("embedding-provider", "index-provider", "retriever"));

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    InstancesBuildItem open(FletchingRecorder recorder, HostBuildItem host, ShutdownContextBuildItem shutdown) {
        return new InstancesBuildItem(
                recorder.instances(host.contributions(), host.embedders(), host.rerankers(), host.retrievers(), shutdown));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    List<SyntheticBeanBuildItem> beans(FletchingRecorder recorder, InstancesBuildItem instances,
            BeanDiscoveryFinishedBuildItem discovery, List<InstanceRequestBuildItem> requests) {
        Instances injected = new Instances(discovery.getInjectionPoints(), requests);
        return Stream.of(
                injected.names(Embedder.class).stream()
                        .map(name -> bean(Embedder.class, name, recorder.embedder(instances.value(), name))),
                injected.names(Reranker.class).stream()
                        .map(name -> bean(Reranker.class, name, recorder.reranker(instances.value(), name))),
                injected.names(PassageIndex.class).stream()
                        .map(name -> bean(PassageIndex.class, name, recorder.index(instances.value(), name))),
                injected.names(Retriever.class).stream()
                        .map(name -> bean(Retriever.class, name, recorder.retriever(instances.value(), name))))
                .flatMap(beans -> beans).toList();
    }

    private static <T> SyntheticBeanBuildItem bean(Class<T> type, String name, Supplier<T> supplier) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type)
                .scope(ApplicationScoped.class).defaultBean().unremovable().setRuntimeInit().supplier(supplier);
        if (!name.equals(FletchingRunTimeConfig.DEFAULT)) {
            bean.addQualifier().annotation(Configured.class).addValue("value", name).done();
        }
        return bean.done();
    }

    /** Tells what to add where the application injects what no contribution can make. */
    @BuildStep
    List<ValidationErrorBuildItem> missing(CatalogueBuildItem catalogue, BeanDiscoveryFinishedBuildItem discovery,
            List<InstanceRequestBuildItem> requests) {
        Instances injected = new Instances(discovery.getInjectionPoints(), requests);
        Map<String, String> missing = new TreeMap<>();
        POINTS.forEach((type, points) -> points.stream()
                .filter(point -> !injected.names(type).isEmpty() && !served(catalogue, point))
                .forEach(point -> missing.put(point, type.getSimpleName())));
        return missing.entrySet().stream().map(entry -> new ValidationErrorBuildItem(new ConfigurationException(
                "Injection of %s must have a contribution to '%s', got none. Add an extension that has one."
                        .formatted(entry.getValue(), entry.getKey()),
                Set.of()))).toList();
    }

    private static boolean served(CatalogueBuildItem catalogue, String point) {
        return catalogue.contributions().stream().filter(ContributionDescriptor::present)
                .anyMatch(one -> one.key().point().equals(point));
    }
}
