package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class UnknownSelectionAtStartTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Greeter.class, Hello.class))
            .overrideRuntimeConfigKey("quarkus.fletching.selected.\"greeter\"", "hullo")
            .assertException(error -> assertThat(error).hasStackTraceContaining(
                    "quarkus.fletching.selected.\"greeter\" must be one of [hello], got 'hullo'."));

    @Test
    void the_start_fails_and_names_the_key_and_the_choices() {
        fail("the application should not have started");
    }

    @Contribution(id = "hello", description = "English")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "hello";
        }
    }
}
