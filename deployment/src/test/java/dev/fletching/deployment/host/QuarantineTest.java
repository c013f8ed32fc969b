package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.host.ContributionException;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.Contributions;
import dev.fletching.deployment.Greeter;
import dev.fletching.runtime.health.ContributionsReadinessCheck;
import io.quarkus.test.QuarkusUnitTest;

class QuarantineTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Greeter.class, Broken.class, Well.class));

    @Inject
    Contributions contributions;

    @Inject
    @Readiness
    ContributionsReadinessCheck readiness;

    @Test
    void one_that_cannot_start_is_named_with_the_cause_and_the_rest_works() {
        assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        for (int use = 0; use < 2; use++) {
            assertThatThrownBy(() -> contributions.get(Greeter.class, "broken")).isInstanceOf(ContributionException.class)
                    .hasMessageContaining("contribution 'greeter/broken' must start, got: no ink left.")
                    .hasMessageContaining("quarkus.fletching.contribution.\"greeter/broken\".enabled=false")
                    .hasRootCauseMessage("no ink left")
                    .extracting(e -> ((ContributionException) e).key()).isEqualTo(new ContributionKey("greeter", "broken"));
        }
        assertThat(Broken.TRIES).hasValue(1);
        assertThat(contributions.all(Greeter.class)).extracting(Greeter::greet).containsExactly("well");
        HealthCheckResponse response = readiness.call();
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(response.getData().orElseThrow()).hasEntrySatisfying("greeter/broken",
                told -> assertThat(told.toString()).contains("no ink left"));
    }

    @Contribution(id = "broken", description = "Cannot start")
    public static class Broken implements Greeter {

        static final AtomicInteger TRIES = new AtomicInteger();

        Broken() {
            TRIES.incrementAndGet();
            throw new IllegalStateException("no ink left");
        }

        @Override
        public String greet() {
            return "";
        }
    }

    @Contribution(id = "well", description = "Works")
    public static class Well implements Greeter {

        @Override
        public String greet() {
            return "well";
        }
    }
}
