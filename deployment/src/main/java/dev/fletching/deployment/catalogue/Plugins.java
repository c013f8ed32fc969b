package dev.fletching.deployment.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jboss.jandex.DotName;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.maven.dependency.ArtifactKey;

/** Tells which artifact a class comes from. */
final class Plugins {

    private final ApplicationArchivesBuildItem archives;
    private final Map<String, String> versions = new TreeMap<>();

    Plugins(ApplicationArchivesBuildItem archives, ApplicationModel model) {
        this.archives = archives;
        model.getRuntimeDependencies().forEach(one -> versions.put(name(one.getKey()), one.getVersion()));
    }

    /** The artifact as {@code group:artifact}, or {@code application}. */
    String of(DotName type) {
        return Optional.ofNullable(archives.containingArchive(type)).map(ApplicationArchive::getKey)
                .map(Plugins::name).filter(versions::containsKey).orElse("application");
    }

    /** The version of an artifact, or empty. */
    String version(String plugin) {
        return versions.getOrDefault(plugin, "");
    }

    private static String name(ArtifactKey key) {
        return key.getGroupId() + ":" + key.getArtifactId();
    }
}
