package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class AllConflictsTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Needy.class, Loud.class),
            "Fletching found 4 conflicts:",
            "1. contribution 'LOUD'",
            "2. contribution 'greeter/needy'",
            "must have class org.example.Missing",
            "4. quarkus.fletching.selected.\"greeter\" must be one of [needy], got 'hullo'")
            .overrideConfigKey("quarkus.fletching.selected.\"greeter\"", "hullo");

    @Test
    void the_build_tells_all_conflicts_at_once() {
        fail("the build should have stopped");
    }

    @Contribution(id = "needy", description = "Needs another", requires = "hello", requiresClasses = "org.example.Missing")
    public static class Needy implements Greeter {

        @Override
        public String greet() {
            return "Needy";
        }
    }

    @Contribution(id = "LOUD", description = "Bad id")
    public static class Loud implements Greeter {

        @Override
        public String greet() {
            return "Loud";
        }
    }
}
