package dev.fletching.deployment.catalogue;

import java.util.List;

import dev.fletching.api.host.ExtensionPointDescriptor;
import io.quarkus.builder.item.SimpleBuildItem;

/** What the index declares, not yet checked against each other. */
final class DeclaredBuildItem extends SimpleBuildItem {

    private final List<ExtensionPointDescriptor> points;
    private final List<Declaration> contributions;
    private final List<Conflict> conflicts;

    DeclaredBuildItem(List<ExtensionPointDescriptor> points, List<Declaration> contributions, List<Conflict> conflicts) {
        this.points = List.copyOf(points);
        this.contributions = List.copyOf(contributions);
        this.conflicts = List.copyOf(conflicts);
    }

    List<ExtensionPointDescriptor> points() {
        return points;
    }

    List<Declaration> contributions() {
        return contributions;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
