package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class CircularReplacementTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(One.class, Two.class, Three.class),
            "got a replacement in a circle");

    @Test
    void contributions_cannot_replace_each_other_in_a_circle() {
        fail("the build should have stopped");
    }

    @Contribution(id = "one", description = "One", replaces = "two")
    public static class One implements Greeter {

        @Override
        public String greet() {
            return "One";
        }
    }

    @Contribution(id = "two", description = "Two", replaces = "three")
    public static class Two implements Greeter {

        @Override
        public String greet() {
            return "Two";
        }
    }

    @Contribution(id = "three", description = "Three", replaces = "one")
    public static class Three implements Greeter {

        @Override
        public String greet() {
            return "Three";
        }
    }
}
