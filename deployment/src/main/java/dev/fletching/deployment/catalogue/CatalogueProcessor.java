package dev.fletching.deployment.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.fletching.deployment.spi.CatalogueBuildItem;
import dev.fletching.runtime.config.FletchingBuildConfig;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.pkg.NativeConfig;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Makes the catalogue, or stops the build with everything that is wrong. */
class CatalogueProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching");
    }

    @BuildStep
    DeclaredBuildItem declared(CombinedIndexBuildItem index, ApplicationArchivesBuildItem archives,
            CurateOutcomeBuildItem outcome) {
        List<Conflict> conflicts = new ArrayList<>();
        Declarations declarations = new Declarations(index.getIndex(),
                new Plugins(archives, outcome.getApplicationModel()), conflicts::add);
        return new DeclaredBuildItem(declarations.points(), declarations.contributions(), conflicts);
    }

    @BuildStep
    CatalogueBuildItem catalogue(DeclaredBuildItem declared, FletchingBuildConfig config, NativeConfig nativeConfig) {
        CatalogueMaker maker = new CatalogueMaker(Surroundings.of(config, nativeConfig.enabled()));
        CatalogueBuildItem catalogue = maker.make(declared.points(), declared.contributions());
        List<Conflict> conflicts = new ArrayList<>(declared.conflicts());
        conflicts.addAll(maker.conflicts());
        if (!conflicts.isEmpty()) {
            throw new ConfigurationException(report(conflicts));
        }
        return catalogue;
    }

    private static String report(List<Conflict> conflicts) {
        String heading = conflicts.size() == 1
                ? "Fletching found a conflict:"
                : "Fletching found " + conflicts.size() + " conflicts:";
        return IntStream.range(0, conflicts.size()).mapToObj(i -> "  " + (i + 1) + ". " + conflicts.get(i))
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }
}
