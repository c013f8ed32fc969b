package dev.fletching.api.host;

import java.util.Objects;

/**
 * Full name of a contribution, written {@code point/id}. Sorted by point, then id.
 *
 * @param point id of the extension point
 * @param id id of the contribution within it
 * @since 0.1
 */
public record ContributionKey(String point, String id) implements Comparable<ContributionKey> {

    /** Refuses null. */
    public ContributionKey {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(ContributionKey other) {
        int byPoint = point.compareTo(other.point);
        return byPoint != 0 ? byPoint : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return point + "/" + id;
    }
}
