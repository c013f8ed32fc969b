package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class MutualReplacementTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(One.class, Two.class),
            "got a replacement both ways");

    @Test
    void two_cannot_replace_each_other() {
        fail("the build should have stopped");
    }

    @Contribution(id = "one", description = "One", replaces = "two")
    public static class One implements Greeter {

        @Override
        public String greet() {
            return "One";
        }
    }

    @Contribution(id = "two", description = "Two", replaces = "one")
    public static class Two implements Greeter {

        @Override
        public String greet() {
            return "Two";
        }
    }
}
