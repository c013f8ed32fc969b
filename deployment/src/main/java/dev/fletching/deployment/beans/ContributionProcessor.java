package dev.fletching.deployment.beans;

import java.util.List;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.deployment.spi.CatalogueBuildItem;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** Makes beans of the contributions that are present, and keeps the others out of the application. */
class ContributionProcessor {

    @BuildStep
    AdditionalBeanBuildItem beans(CatalogueBuildItem catalogue) {
        AdditionalBeanBuildItem.Builder beans = AdditionalBeanBuildItem.builder().setUnremovable()
                .setDefaultScope(BuiltinScope.SINGLETON.getName());
        present(catalogue).forEach(beans::addBeanClass);
        return beans.build();
    }

    @BuildStep
    List<ExcludedTypeBuildItem> absent(CatalogueBuildItem catalogue) {
        return catalogue.contributions().stream().filter(one -> !one.present())
                .map(one -> new ExcludedTypeBuildItem(one.className())).toList();
    }

    /** The host finds the class of a contribution by its name. */
    @BuildStep
    ReflectiveClassBuildItem reflection(CatalogueBuildItem catalogue) {
        return ReflectiveClassBuildItem.builder(present(catalogue)).constructors(false).reason("Fletching contributions")
                .build();
    }

    private static List<String> present(CatalogueBuildItem catalogue) {
        return catalogue.contributions().stream().filter(ContributionDescriptor::present)
                .map(ContributionDescriptor::className).toList();
    }
}
