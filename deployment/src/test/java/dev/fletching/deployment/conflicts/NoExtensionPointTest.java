package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import io.quarkus.test.QuarkusUnitTest;

class NoExtensionPointTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Lonely.class),
            "contribution 'lonely'",
            "must implement exactly one extension point, got []",
            "greeter");

    @Test
    void the_build_names_the_extension_points_there_are() {
        fail("the build should have stopped");
    }

    @Contribution(id = "lonely", description = "Serves nothing")
    public static class Lonely {}
}
