package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class DuplicateIdTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Hello.class, Hallo.class),
            "contribution 'greeter/hello' must be declared once",
            "DuplicateIdTest$Hallo",
            "DuplicateIdTest$Hello",
            "Rename the id of one");

    @Test
    void the_build_names_both_classes_of_an_id() {
        fail("the build should have stopped");
    }

    @Contribution(id = "hello", description = "One")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "Hello";
        }
    }

    @Contribution(id = "hello", description = "Two")
    public static class Hallo implements Greeter {

        @Override
        public String greet() {
            return "Hallo";
        }
    }
}
