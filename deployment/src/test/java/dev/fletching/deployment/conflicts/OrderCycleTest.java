package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class OrderCycleTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(One.class, Two.class, Three.class),
            "order of 'greeter' must be free of cycles",
            "one before two before three before one");

    @Test
    void the_build_shows_the_cycle() {
        fail("the build should have stopped");
    }

    @Contribution(id = "one", description = "One", before = "two")
    public static class One implements Greeter {

        @Override
        public String greet() {
            return "One";
        }
    }

    @Contribution(id = "two", description = "Two", before = "three")
    public static class Two implements Greeter {

        @Override
        public String greet() {
            return "Two";
        }
    }

    @Contribution(id = "three", description = "Three", before = "one")
    public static class Three implements Greeter {

        @Override
        public String greet() {
            return "Three";
        }
    }
}
