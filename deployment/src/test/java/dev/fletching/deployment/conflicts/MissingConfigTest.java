package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class MissingConfigTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Needy.class),
            "must have the key example.key, got no value",
            "Set it, or leave this one out");

    @Test
    void the_build_names_the_key() {
        fail("the build should have stopped");
    }

    @Contribution(id = "needy", description = "Needs a key", requiresConfig = "example.key")
    public static class Needy implements Greeter {

        @Override
        public String greet() {
            return "Needy";
        }
    }
}
