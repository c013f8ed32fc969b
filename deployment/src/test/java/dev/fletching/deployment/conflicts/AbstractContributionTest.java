package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class AbstractContributionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Half.class),
            "contribution 'half'",
            "must be a class that can be created, got an abstract or inner class");

    @Test
    void the_build_refuses_a_class_that_cannot_be_created() {
        fail("the build should have stopped");
    }

    @Contribution(id = "half", description = "Not whole")
    public abstract static class Half implements Greeter {

        @Override
        public String greet() {
            return "Half";
        }
    }
}
