package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class MissingClassTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Needy.class),
            "must have class org.example.Missing on the class path, got none",
            "Add the artifact that holds it");

    @Test
    void the_build_names_the_class() {
        fail("the build should have stopped");
    }

    @Contribution(id = "needy", description = "Needs a class", requiresClasses = "org.example.Missing")
    public static class Needy implements Greeter {

        @Override
        public String greet() {
            return "Needy";
        }
    }
}
