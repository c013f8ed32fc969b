package dev.fletching.embedding.djl.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.deployment.spi.NativeImageBuild;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.model.NamedModels;
import dev.fletching.embedding.djl.runtime.DjlBuildConfig;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Chooses the models that a native executable carries. */
class NativeModelsProcessor {

    private static final String KEY = "quarkus.fletching.embedding.djl.native-models";

    /** Cards are small: an executable knows all models, and tells what is missing of one that it does not carry. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    NativeImageResourcePatternsBuildItem cards() {
        return NativeImageResourcePatternsBuildItem.builder().includeGlob("META-INF/fletching/models/*").build();
    }

    @BuildStep(onlyIf = NativeImageBuild.class)
    NativeImageResourceBuildItem files(DjlBuildConfig config, OutputTargetBuildItem target) {
        NamedModels models = models(target.getOutputDirectory());
        List<String> there = models.cards().stream().map(ModelCard::name).toList();
        List<String> resources = new ArrayList<>();
        for (String name : config.nativeModels().orElse(there)) {
            if (!there.contains(name)) {
                throw new ConfigurationException("%s must be of %s, got '%s'. Mend the name, or add the jar of the model."
                        .formatted(KEY, there, name), Set.of(KEY));
            }
            resources.addAll(models.resources(name));
        }
        return new NativeImageResourceBuildItem(resources);
    }

    /** Nothing is unpacked, so it is enough that the cache of the build is empty. */
    private static NamedModels models(Path output) {
        return new NamedModels(Thread.currentThread().getContextClassLoader(),
                new CacheFolder(output.resolve("fletching-no-cache")));
    }
}
