package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class SwitchedOffRequirementTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Needy.class, Hello.class),
            "must have contribution 'greeter/hello'",
            "it is switched off by quarkus.fletching.contribution.\"greeter/hello\".enabled=false")
            .overrideConfigKey("quarkus.fletching.contribution.\"greeter/hello\".enabled", "false");

    @Test
    void a_requirement_that_is_switched_off_is_missing() {
        fail("the build should have stopped");
    }

    @Contribution(id = "needy", description = "Needs another", requires = "greeter/hello")
    public static class Needy implements Greeter {

        @Override
        public String greet() {
            return "Needy";
        }
    }

    @Contribution(id = "hello", description = "One")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "Hello";
        }
    }
}
