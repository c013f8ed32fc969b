package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.host.Contributions;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class SelectionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Greeter.class, Hello.class, Hallo.class))
            .overrideRuntimeConfigKey("quarkus.fletching.selected.\"greeter\"", "hallo");

    @Inject
    Contributions contributions;

    @Test
    void the_configuration_chooses_when_the_application_runs() {
        assertThat(contributions.selected(Greeter.class).greet()).isEqualTo("hallo");
    }

    @Contribution(id = "hello", description = "English")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "hello";
        }
    }

    @Contribution(id = "hallo", description = "German")
    public static class Hallo implements Greeter {

        @Override
        public String greet() {
            return "hallo";
        }
    }
}
