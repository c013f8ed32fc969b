package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class UnknownEnablementTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Hello.class),
            "quarkus.fletching.contribution.\"greeter/hullo\".enabled must name a contribution, got 'greeter/hullo'",
            "[greeter/hello]")
            .overrideConfigKey("quarkus.fletching.contribution.\"greeter/hullo\".enabled", "false");

    @Test
    void the_build_names_the_bad_key_and_the_choices() {
        fail("the build should have stopped");
    }

    @Contribution(id = "hello", description = "One")
    public static class Hello implements Greeter {

        @Override
        public String greet() {
            return "Hello";
        }
    }
}
