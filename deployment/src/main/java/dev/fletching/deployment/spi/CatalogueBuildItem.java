package dev.fletching.deployment.spi;

import java.util.List;
import java.util.Objects;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ExtensionPointDescriptor;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The checked catalogue: all extension points, and all contributions in their order, absent ones too.
 *
 * @since 0.1
 */
public final class CatalogueBuildItem extends SimpleBuildItem {

    private final List<ExtensionPointDescriptor> points;
    private final List<ContributionDescriptor> contributions;

    /**
     * @param points sorted by id
     * @param contributions by extension point, each point's in their order
     */
    public CatalogueBuildItem(List<ExtensionPointDescriptor> points, List<ContributionDescriptor> contributions) {
        this.points = List.copyOf(points);
        this.contributions = List.copyOf(contributions);
    }

    /** The extension points, sorted by id. */
    public List<ExtensionPointDescriptor> points() {
        return points;
    }

    /** The contributions by extension point, each point's in their order. */
    public List<ContributionDescriptor> contributions() {
        return contributions;
    }

    /** Whether a contribution will be in the application. */
    public boolean contains(String point, String id) {
        ContributionKey key = new ContributionKey(point, id);
        return contributions.stream().anyMatch(one -> one.present() && Objects.equals(one.key(), key));
    }
}
