package dev.fletching.deployment.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fletching.deployment.Greeter;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

/** Builds an application that must be refused, and reads the message. */
final class FailingBuild {

    private FailingBuild() {}

    static QuarkusUnitTest of(Class<?>[] classes, String... told) {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClass(Greeter.class).addClasses(classes))
                .assertException(error -> assertThat(error).isInstanceOf(ConfigurationException.class)
                        .hasMessageStartingWith("Fletching found").hasMessageContainingAll(told));
    }

    static Class<?>[] classes(Class<?>... classes) {
        return classes;
    }
}
