package dev.fletching.bridge.langchain4j.deployment;

import java.util.Set;
import java.util.stream.Collectors;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.bridge.langchain4j.runtime.BridgeBuildConfig;
import dev.fletching.deployment.spi.CatalogueBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;

/** Announces the bridge, and says what it has to offer: what something else than LangChain4j itself contributes. */
class OfferProcessor {

    private static final String OWN_ID = "langchain4j";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-bridge-langchain4j");
    }

    @BuildStep
    IndexDependencyBuildItem types() {
        return new IndexDependencyBuildItem("dev.langchain4j", "langchain4j-core");
    }

    /** It draws random numbers, which an executable must not keep from its build. */
    @BuildStep
    RuntimeInitializedClassBuildItem retries() {
        return new RuntimeInitializedClassBuildItem("dev.langchain4j.internal.RetryUtils");
    }

    @BuildStep
    OfferedBeansBuildItem offer(BridgeBuildConfig config, CatalogueBuildItem catalogue) {
        Set<String> served = catalogue.contributions().stream().filter(ContributionDescriptor::present)
                .filter(one -> !one.key().id().equals(OWN_ID)).map(one -> one.key().point()).collect(Collectors.toSet());
        return new OfferedBeansBuildItem(config.beans().stream().filter(bean -> served.contains(Kinds.POINTS.get(bean)))
                .collect(Collectors.toSet()));
    }
}
