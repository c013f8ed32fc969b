package dev.fletching.runtime.host;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionException;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;

/**
 * One contribution and what became of it. A failure is kept: a second use fails at once with the same cause.
 */
final class Cell {

    private final ContributionDescriptor descriptor;
    private volatile @Nullable Object instance;
    private volatile @Nullable ContributionException failure;

    Cell(ContributionDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    ContributionDescriptor descriptor() {
        return descriptor;
    }

    Object get(Function<ContributionDescriptor, Object> creator) {
        Object created = instance;
        return created != null ? created : create(creator);
    }

    private synchronized Object create(Function<ContributionDescriptor, Object> creator) {
        Object created = instance;
        if (created != null) {
            return created;
        }
        ContributionException earlier = failure;
        if (earlier != null) {
            throw new ContributionException(descriptor.key(), String.valueOf(earlier.getMessage()), earlier.getCause());
        }
        try {
            created = creator.apply(descriptor);
            instance = created;
            return created;
        } catch (RuntimeException | LinkageError e) {
            ContributionException quarantine = quarantine(e);
            failure = quarantine;
            throw quarantine;
        }
    }

    private ContributionException quarantine(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String told = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getName());
        return new ContributionException(descriptor.key(),
                ("contribution '%s' must start, got: %s It stays out of use until the"
                        + " application is started again; mend the cause, or leave it out with"
                        + " quarkus.fletching.contribution.\"%s\".enabled=false when building.")
                        .formatted(descriptor.key(), told.endsWith(".") ? told : told + ".", descriptor.key()),
                thrown);
    }

    ContributionStatus status() {
        if (!descriptor.present()) {
            return new ContributionStatus(descriptor, ContributionState.ABSENT, descriptor.absence());
        }
        ContributionException failed = failure;
        if (failed != null) {
            return new ContributionStatus(descriptor, ContributionState.QUARANTINED, String.valueOf(failed.getMessage()));
        }
        return instance == null
                ? new ContributionStatus(descriptor, ContributionState.AVAILABLE, "not used yet")
                : new ContributionStatus(descriptor, ContributionState.ACTIVE, "");
    }
}
