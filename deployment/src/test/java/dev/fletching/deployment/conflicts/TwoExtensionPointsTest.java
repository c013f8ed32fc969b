package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.ExtensionPoint;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class TwoExtensionPointsTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Waver.class, Both.class),
            "contribution 'both'",
            "must implement exactly one extension point, got [greeter, waver]",
            "Make a class for each");

    @Test
    void the_build_names_both_extension_points() {
        fail("the build should have stopped");
    }

    @ExtensionPoint("waver")
    public interface Waver {}

    @Contribution(id = "both", description = "Serves two")
    public static class Both implements Greeter, TwoExtensionPointsTest.Waver {

        @Override
        public String greet() {
            return "Both";
        }
    }
}
