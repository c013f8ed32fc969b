package dev.fletching.deployment.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.fletching.runtime.config.FletchingBuildConfig;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;

/**
 * What the application says about contributions from outside.
 *
 * @param enabled what the configuration says by full name of contribution, as it is written
 * @param choices contributions that configuration keys choose, sorted by key, as far as the build can see them
 * @param classes whether a class is on the class path
 * @param configKeys whether a configuration key is set
 * @param nativeImage whether a native executable is built
 */
record Surroundings(Map<String, Boolean> enabled, List<Choice> choices, Predicate<String> classes,
        Predicate<String> configKeys, boolean nativeImage) {

    static Surroundings of(FletchingBuildConfig build, boolean nativeImage) {
        Map<String, Boolean> enabled = new TreeMap<>();
        build.contribution().forEach((name, one) -> enabled.put(name, one.enabled()));
        Config config = ConfigProvider.getConfig();
        return new Surroundings(enabled, choices(config),
                name -> QuarkusClassLoader.isResourcePresentAtRuntime(name.replace('.', '/') + ".class"),
                key -> config.getOptionalValue(key, String.class).isPresent(), nativeImage);
    }

    private static List<Choice> choices(Config config) {
        List<Choice> choices = new ArrayList<>();
        for (String key : config.getPropertyNames()) {
            if (key.startsWith("quarkus.fletching.")) {
                config.getOptionalValue(key, String.class).ifPresent(value -> choices.addAll(Choice.of(key, value)));
            }
        }
        choices.sort(Comparator.comparing(Choice::key));
        return choices;
    }

    Set<String> disabled() {
        Set<String> names = new TreeSet<>();
        enabled.forEach((name, on) -> {
            if (!on) {
                names.add(name);
            }
        });
        return names;
    }
}
