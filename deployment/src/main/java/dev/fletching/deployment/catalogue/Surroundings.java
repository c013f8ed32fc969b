package dev.fletching.deployment.catalogue;

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
 * @param selected selected contribution by id of extension point, as far as the build can see it
 * @param classes whether a class is on the class path
 * @param configKeys whether a configuration key is set
 * @param nativeImage whether a native executable is built
 */
record Surroundings(Map<String, Boolean> enabled, Map<String, String> selected, Predicate<String> classes,
        Predicate<String> configKeys, boolean nativeImage) {

    private static final String SELECTED = "quarkus.fletching.selected.";

    static Surroundings of(FletchingBuildConfig build, boolean nativeImage) {
        Map<String, Boolean> enabled = new TreeMap<>();
        build.contribution().forEach((name, one) -> enabled.put(name, one.enabled()));
        Config config = ConfigProvider.getConfig();
        return new Surroundings(enabled, selected(config),
                name -> QuarkusClassLoader.isResourcePresentAtRuntime(name.replace('.', '/') + ".class"),
                key -> config.getOptionalValue(key, String.class).isPresent(), nativeImage);
    }

    private static Map<String, String> selected(Config config) {
        Map<String, String> selected = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(SELECTED)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(id -> selected.put(name.substring(SELECTED.length()).replace("\"", ""), id));
            }
        }
        return selected;
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
