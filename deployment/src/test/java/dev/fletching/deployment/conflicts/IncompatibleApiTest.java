package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class IncompatibleApiTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Old.class),
            "must be compiled against API version 1, got version 99");

    @Test
    void the_build_tells_both_versions() {
        fail("the build should have stopped");
    }

    @Contribution(id = "old", description = "Compiled long ago", api = 99)
    public static class Old implements Greeter {

        @Override
        public String greet() {
            return "Old";
        }
    }
}
