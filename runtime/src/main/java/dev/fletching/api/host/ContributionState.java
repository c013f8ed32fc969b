package dev.fletching.api.host;

/**
 * Where a contribution stands.
 *
 * @since 0.1
 */
public enum ContributionState {
    /** In the application, not yet used. */
    AVAILABLE,
    /** Created and in use. */
    ACTIVE,
    /** Could not be created; every use fails with the same cause. */
    QUARANTINED,
    /** Left out when the application was built. */
    ABSENT
}
