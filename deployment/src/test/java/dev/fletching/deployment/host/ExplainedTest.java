package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.host.Explained;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class ExplainedTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Greeter.class, Open.class, Confused.class, Silent.class));

    @Inject
    Contributions contributions;

    @Test
    void facts_are_what_a_contribution_tells_and_why_it_fails_to() {
        assertThat(contributions.facts(new ContributionKey("greeter", "open"))).containsExactly(Map.entry("ink", "blue"));
        assertThat(contributions.facts(new ContributionKey("greeter", "silent"))).isEmpty();
        assertThat(contributions.facts(new ContributionKey("greeter", "confused"))).hasEntrySatisfying("unknown",
                told -> assertThat(told).contains("which ink?"));
        assertThat(contributions.get(Greeter.class, "confused").greet()).isEqualTo("well");
    }

    @Contribution(id = "open", description = "Tells")
    public static class Open implements Greeter, Explained {

        @Override
        public String greet() {
            return "";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("ink", "blue");
        }
    }

    @Contribution(id = "confused", description = "Fails to tell")
    public static class Confused implements Greeter, Explained {

        @Override
        public String greet() {
            return "well";
        }

        @Override
        public Map<String, String> facts() {
            throw new IllegalStateException("which ink?");
        }
    }

    @Contribution(id = "silent", description = "Has nothing to tell")
    public static class Silent implements Greeter {

        @Override
        public String greet() {
            return "";
        }
    }
}
