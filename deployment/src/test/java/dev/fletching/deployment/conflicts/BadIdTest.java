package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class BadIdTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Loud.class),
            "contribution 'LOUD!'",
            "must have an id that matches [a-z][a-z0-9-]*, got 'LOUD!'");

    @Test
    void the_build_tells_the_form_of_ids() {
        fail("the build should have stopped");
    }

    @Contribution(id = "LOUD!", description = "Bad id")
    public static class Loud implements Greeter {

        @Override
        public String greet() {
            return "Loud";
        }
    }
}
