package dev.fletching.runtime.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;

/** Down while a contribution is in quarantine, naming it and the cause. */
@Readiness
public class ContributionsReadinessCheck implements HealthCheck {

    private final Contributions contributions;

    ContributionsReadinessCheck(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Fletching contributions").up();
        for (ContributionStatus status : contributions.statuses()) {
            if (status.state() == ContributionState.QUARANTINED) {
                response.down().withData(status.descriptor().key().toString(), status.reason());
            }
        }
        return response.build();
    }
}
