package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class ReplacedTwiceTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Old.class, NewA.class, NewB.class),
            "contribution 'greeter/new-b'",
            "must be the only one that replaces 'greeter/old'",
            "got 'greeter/new-a' too");

    @Test
    void the_build_names_both_that_replace() {
        fail("the build should have stopped");
    }

    @Contribution(id = "old", description = "Old")
    public static class Old implements Greeter {

        @Override
        public String greet() {
            return "Old";
        }
    }

    @Contribution(id = "new-a", description = "New", replaces = "old")
    public static class NewA implements Greeter {

        @Override
        public String greet() {
            return "NewA";
        }
    }

    @Contribution(id = "new-b", description = "New", replaces = "old")
    public static class NewB implements Greeter {

        @Override
        public String greet() {
            return "NewB";
        }
    }
}
