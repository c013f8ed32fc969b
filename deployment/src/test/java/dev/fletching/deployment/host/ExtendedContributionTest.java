package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.host.Contributions;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class ExtendedContributionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Greeter.class, Hello.class, Loud.class));

    @Inject
    Contributions contributions;

    @Test
    void a_contribution_that_extends_another_takes_nothing_from_it() {
        assertThat(contributions.get(Greeter.class, "hello").greet()).isEqualTo("hello");
        assertThat(contributions.get(Greeter.class, "loud").greet()).isEqualTo("HELLO");
    }

    @Contribution(id = "hello", description = "Says hello")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "hello";
        }
    }

    @Contribution(id = "loud", description = "Says it loud")
    public static class Loud extends Hello {

        @Override
        public String greet() {
            return "HELLO";
        }
    }
}
