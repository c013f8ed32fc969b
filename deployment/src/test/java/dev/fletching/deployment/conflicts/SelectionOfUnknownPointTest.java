package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class SelectionOfUnknownPointTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Hello.class),
            "quarkus.fletching.selected.\"greter\" must name an extension point, got 'greter'",
            "greeter")
            .overrideConfigKey("quarkus.fletching.selected.\"greter\"", "hello");

    @Test
    void the_build_names_the_extension_points() {
        fail("the build should have stopped");
    }

    @Contribution(id = "hello", description = "One")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "Hello";
        }
    }
}
