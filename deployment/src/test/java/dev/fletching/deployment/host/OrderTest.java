package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.host.Contributions;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class OrderTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest().withApplicationRoot(jar -> jar
            .addClasses(Greeter.class, Named.class, A.class, B.class, C.class, D.class, E.class));

    @Inject
    Contributions contributions;

    @Test
    void first_last_before_and_after_are_kept_and_ids_decide_the_rest() {
        assertThat(contributions.ids(Greeter.class)).containsExactly("d", "c", "b", "e", "a");
        assertThat(contributions.all(Greeter.class)).extracting(Greeter::greet).containsExactly("d", "c", "b", "e", "a");
    }

    abstract static class Named implements Greeter {

        @Override
        public String greet() {
            return getClass().getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    @Contribution(id = "a", description = "Last", last = true)
    public static class A extends Named {}

    @Contribution(id = "b", description = "After c, and after one that is not there", after = {"c", "absent"})
    public static class B extends Named {}

    @Contribution(id = "c", description = "Before e", before = "e")
    public static class C extends Named {}

    @Contribution(id = "d", description = "First", first = true)
    public static class D extends Named {}

    @Contribution(id = "e", description = "Anywhere")
    public static class E extends Named {}
}
