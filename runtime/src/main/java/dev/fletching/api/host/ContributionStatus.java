package dev.fletching.api.host;

/**
 * A contribution, its state and the reason for it.
 *
 * @param descriptor what is known of it
 * @param state where it stands now
 * @param reason why, in one sentence; empty while there is nothing to explain
 * @since 0.1
 */
public record ContributionStatus(ContributionDescriptor descriptor, ContributionState state, String reason) {}
