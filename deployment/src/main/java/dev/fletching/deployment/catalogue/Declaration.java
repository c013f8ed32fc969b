package dev.fletching.deployment.catalogue;

import java.util.List;
import java.util.Set;

import dev.fletching.api.host.ContributionKey;

/**
 * A class marked {@code @Contribution}, as it is declared. Names of other contributions are full names.
 *
 * @param key its full name
 * @param identity what it is and where it comes from
 * @param order where it wants to stand
 * @param needs what must be there for it
 * @param replaces contributions that step aside for it
 */
record Declaration(ContributionKey key, Identity identity, Order order, Needs needs, Set<ContributionKey> replaces) {

    /**
     * What a contribution is and where it comes from.
     *
     * @param className the class
     * @param plugin artifact, or {@code application}
     * @param version version of the artifact, or empty
     * @param description one line
     * @param configPrefix prefix of its keys, or empty
     * @param worksInNative whether it works in a native executable
     * @param api version of the API it was compiled against, 0 for that of the application
     */
    record Identity(String className, String plugin, String version, String description, String configPrefix,
            boolean worksInNative, int api) {}

    /**
     * Where a contribution wants to stand.
     *
     * @param first before all that do not say so
     * @param last after all that do not say so
     * @param before contributions that come later
     * @param after contributions that come earlier
     */
    record Order(boolean first, boolean last, Set<ContributionKey> before, Set<ContributionKey> after) {}

    /**
     * What must be there for a contribution.
     *
     * @param contributions other contributions
     * @param classes names of classes
     * @param config configuration keys
     */
    record Needs(Set<ContributionKey> contributions, List<String> classes, List<String> config) {}

    String subject() {
        return "contribution '" + key + "' (" + identity.className() + ")";
    }
}
