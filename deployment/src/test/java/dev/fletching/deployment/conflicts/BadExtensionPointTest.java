package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.ExtensionPoint;
import io.quarkus.test.QuarkusUnitTest;

class BadExtensionPointTest {

    @RegisterExtension
    static final QuarkusUnitTest app = FailingBuild.of(FailingBuild.classes(Singer.class),
            "extension point 'singer' must be an interface",
            "BadExtensionPointTest$Singer");

    @Test
    void the_build_refuses_an_extension_point_that_is_no_interface() {
        fail("the build should have stopped");
    }

    @ExtensionPoint("singer")
    public static class Singer {}
}
