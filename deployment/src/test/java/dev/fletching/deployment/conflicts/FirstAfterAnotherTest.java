package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class FirstAfterAnotherTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(One.class, Two.class),
            "order of 'greeter' must be free of cycles",
            "one before two before one");

    @Test
    void first_and_after_one_that_is_not_first_is_a_cycle() {
        fail("the build should have stopped");
    }

    @Contribution(id = "one", description = "One", first = true, after = "two")
    public static class One implements Greeter {

        @Override
        public String greet() {
            return "One";
        }
    }

    @Contribution(id = "two", description = "Two")
    public static class Two implements Greeter {

        @Override
        public String greet() {
            return "Two";
        }
    }
}
