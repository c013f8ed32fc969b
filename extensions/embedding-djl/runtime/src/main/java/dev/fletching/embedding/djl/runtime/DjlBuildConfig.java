package dev.fletching.embedding.djl.runtime;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;

/** What a native executable carries of local models. */
@ConfigMapping(prefix = "quarkus.fletching.embedding.djl")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface DjlBuildConfig {

    /**
     * Names of the models whose files go into a native executable; all that are on the class path by default. Others can be
     * used from a folder, from a hub, and from the cache once an application in the JVM has unpacked them.
     */
    Optional<List<String>> nativeModels();
}
