package dev.fletching.deployment.beans;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.fletching.deployment.spi.InjectedNames;
import dev.fletching.deployment.spi.InstanceRequestBuildItem;
import io.quarkus.arc.processor.InjectionPointInfo;

/** Finds out which instances of a type are needed: what the application injects, and what plugins ask for. */
final class Instances {

    private final InjectedNames injected;
    private final List<InstanceRequestBuildItem> requests;

    Instances(Collection<InjectionPointInfo> injectionPoints, List<InstanceRequestBuildItem> requests) {
        this.injected = new InjectedNames(injectionPoints);
        this.requests = requests;
    }

    /** Names of the instances of a type, sorted; the default one under its own name. */
    Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>(injected.of(type));
        requests.stream().filter(request -> request.type().equals(type)).map(InstanceRequestBuildItem::name)
                .forEach(names::add);
        return names;
    }
}
