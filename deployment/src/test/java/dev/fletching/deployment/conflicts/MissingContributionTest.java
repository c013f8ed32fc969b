package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class MissingContributionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Needy.class),
            "contribution 'greeter/needy'",
            "Add or switch on 'greeter/adieu'", "Add or switch on 'greeter/hello'",
            "must have contribution 'greeter/hello', got none, it is not on the class path",
            "quarkus.fletching.contribution.\"greeter/needy\".enabled=false");

    @Test
    void the_build_names_what_is_required_and_how_to_go_on() {
        fail("the build should have stopped");
    }

    @Contribution(id = "needy", description = "Needs another", requires = {"adieu", "hello"})
    public static class Needy implements Greeter {

        @Override
        public String greet() {
            return "Needy";
        }
    }
}
