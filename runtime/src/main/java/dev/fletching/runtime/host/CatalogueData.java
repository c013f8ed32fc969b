package dev.fletching.runtime.host;

import java.util.List;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ExtensionPointDescriptor;

/**
 * What the build found out, as it is recorded into the application.
 *
 * @param points extension points, sorted by id
 * @param contributions contributions by extension point, each point's in their order
 */
public record CatalogueData(List<ExtensionPointDescriptor> points, List<ContributionDescriptor> contributions) {}
