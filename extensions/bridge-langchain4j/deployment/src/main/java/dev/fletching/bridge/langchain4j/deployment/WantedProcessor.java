package dev.fletching.bridge.langchain4j.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.DotName;

import dev.fletching.bridge.langchain4j.runtime.BridgeBuildConfig;
import dev.fletching.bridge.langchain4j.runtime.BridgedBean;
import dev.fletching.deployment.spi.InjectedNames;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildStep;

/** Finds out which beans the application needs of the bridge: those it injects, and the one that AI services look up. */
class WantedProcessor {

    private static final String AI_SERVICE = "io.quarkiverse.langchain4j.RegisterAiService";
    private static final String NO_AUGMENTOR = "none";
    private static final Set<BridgedBean> SELECTED_ELSEWHERE = Set.of(BridgedBean.EMBEDDING_MODEL, BridgedBean.SCORING_MODEL);

    @BuildStep
    List<WantedBeanBuildItem> injected(BeanDiscoveryFinishedBuildItem discovery, OfferedBeansBuildItem offered,
            BridgeBuildConfig config) {
        List<WantedBeanBuildItem> wanted = new ArrayList<>();
        InjectedNames injected = new InjectedNames(discovery.getInjectionPoints());
        for (BridgedBean kind : new TreeSet<>(Kinds.TYPES.keySet())) {
            for (String name : injected.of(Kinds.TYPES.get(kind))) {
                Wanted bean = name.equals(InjectedNames.DEFAULT) && kind == BridgedBean.RETRIEVAL_AUGMENTOR
                        ? augmentorOf(augmentor(config).orElse(InjectedNames.DEFAULT))
                        : Wanted.configured(kind, name);
                if (offered.contains(kind) && isLeftToUs(bean, discovery)) {
                    wanted.add(new WantedBeanBuildItem(bean));
                }
            }
        }
        return wanted;
    }

    /** A default bean is made where nobody else makes one. */
    private static boolean isLeftToUs(Wanted bean, BeanDiscoveryFinishedBuildItem discovery) {
        if (bean.qualifier() != Wanted.Qualifier.NONE) {
            return true;
        }
        boolean selectedElsewhere = SELECTED_ELSEWHERE.contains(bean.kind()) && hasAiServices();
        return !selectedElsewhere && !applicationHas(bean.kind(), discovery);
    }

    @BuildStep
    List<WantedBeanBuildItem> ofAiServices(BeanDiscoveryFinishedBuildItem discovery, OfferedBeansBuildItem offered,
            BridgeBuildConfig config) {
        BridgedBean kind = BridgedBean.RETRIEVAL_AUGMENTOR;
        return hasAiServices() && offered.contains(kind) && !applicationHas(kind, discovery)
                ? augmentor(config).map(name -> new WantedBeanBuildItem(augmentorOf(name))).stream().toList()
                : List.of();
    }

    private static Wanted augmentorOf(String retriever) {
        return new Wanted(BridgedBean.RETRIEVAL_AUGMENTOR, retriever, Wanted.Qualifier.NONE);
    }

    /** Name of the retriever that AI services use, where there is one. */
    private static Optional<String> augmentor(BridgeBuildConfig config) {
        if (config.augmentor().isPresent()) {
            return config.augmentor().filter(name -> !name.equals(NO_AUGMENTOR));
        }
        boolean configured = StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .anyMatch(key -> key.startsWith("quarkus.fletching.retriever.") || key.equals("quarkus.fletching.index.path"));
        return configured ? Optional.of(InjectedNames.DEFAULT) : Optional.empty();
    }

    private static boolean hasAiServices() {
        return QuarkusClassLoader.isClassPresentAtRuntime(AI_SERVICE);
    }

    private static boolean applicationHas(BridgedBean kind, BeanDiscoveryFinishedBuildItem discovery) {
        return discovery.beanStream().withBeanType(DotName.createSimple(Kinds.TYPES.get(kind)))
                .filter(BeanInfo::hasDefaultQualifiers).firstResult().isPresent();
    }
}
