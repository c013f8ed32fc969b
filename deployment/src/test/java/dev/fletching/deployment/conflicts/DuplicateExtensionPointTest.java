package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.ExtensionPoint;
import io.quarkus.test.QuarkusUnitTest;

class DuplicateExtensionPointTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Other.class),
            "extension point 'greeter' must be declared once",
            "DuplicateExtensionPointTest$Other",
            "deployment.Greeter");

    @Test
    void the_build_names_both_interfaces() {
        fail("the build should have stopped");
    }

    @ExtensionPoint("greeter")
    public interface Other {}
}
