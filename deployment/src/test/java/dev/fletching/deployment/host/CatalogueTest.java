package dev.fletching.deployment.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Contribution;
import dev.fletching.api.host.ContributionException;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;
import dev.fletching.deployment.Greeter;
import io.quarkus.test.QuarkusUnitTest;

class CatalogueTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Greeter.class, Hello.class, Old.class, Better.class, Off.class))
            .overrideConfigKey("quarkus.fletching.contribution.\"greeter/off\".enabled", "false");

    @Inject
    Contributions contributions;

    @Inject
    @Any
    Instance<Greeter> beans;

    @Test
    void a_contribution_is_created_when_it_is_first_used() {
        assertThat(state("hello")).isEqualTo(ContributionState.AVAILABLE);
        assertThat(Hello.CREATED).hasValue(0);
        assertThat(contributions.get(Greeter.class, "hello").greet()).isEqualTo("hello");
        assertThat(contributions.get(Greeter.class, "hello")).isSameAs(contributions.get(Greeter.class, "hello"));
        assertThat(Hello.CREATED).hasValue(1);
        assertThat(state("hello")).isEqualTo(ContributionState.ACTIVE);
    }

    @Test
    void one_that_is_switched_off_is_no_bean_and_the_catalogue_says_why() {
        assertThat(status("off").reason())
                .isEqualTo("switched off by quarkus.fletching.contribution.\"greeter/off\".enabled=false");
        assertThat(beans.stream().map(Greeter::greet)).containsExactlyInAnyOrder("hello", "better");
        assertThatThrownBy(() -> contributions.get(Greeter.class, "off")).isInstanceOf(ContributionException.class)
                .hasMessageContaining("left out: switched off by");
    }

    @Test
    void one_that_is_replaced_steps_aside_and_the_catalogue_says_for_whom() {
        assertThat(state("old")).isEqualTo(ContributionState.ABSENT);
        assertThat(status("old").reason()).isEqualTo("replaced by 'greeter/better'");
        assertThat(contributions.ids(Greeter.class)).containsExactly("better", "hello");
    }

    @Test
    void an_unknown_id_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> contributions.get(Greeter.class, "hullo")).isInstanceOf(ContributionException.class)
                .hasMessage("greeter must be one of [better, hello], got 'hullo'. Add the extension that has it.");
    }

    @Test
    void several_candidates_and_no_choice_is_answered_with_the_key() {
        assertThatThrownBy(() -> contributions.selected(Greeter.class)).isInstanceOf(ContributionException.class)
                .hasMessageContaining("got [better, hello]. Set quarkus.fletching.selected.\"greeter\" to one of them.");
    }

    @Test
    void a_type_that_is_no_extension_point_is_refused() {
        assertThatThrownBy(() -> contributions.ids(Runnable.class)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Runnable");
    }

    @Test
    void the_descriptor_tells_where_a_contribution_comes_from() {
        assertThat(status("hello").descriptor().plugin()).isEqualTo("application");
        assertThat(status("hello").descriptor().configPrefix()).isEqualTo("example.hello");
        assertThat(contributions.points()).extracting(point -> point.id()).contains("embedding-provider", "greeter");
    }

    private ContributionStatus status(String id) {
        return contributions.statuses().stream().filter(one -> one.descriptor().key().id().equals(id)).findFirst()
                .orElseThrow();
    }

    private ContributionState state(String id) {
        return status(id).state();
    }

    @Contribution(id = "hello", description = "Says hello", configPrefix = "example.hello")
    public static class Hello implements Greeter {

        static final AtomicInteger CREATED = new AtomicInteger();

        Hello() {
            CREATED.incrementAndGet();
        }

        @Override
        public String greet() {
            return "hello";
        }
    }

    @Contribution(id = "old", description = "Replaced")
    public static class Old implements Greeter {

        @Override
        public String greet() {
            return "old";
        }
    }

    @Contribution(id = "better", description = "Replaces old", replaces = "old")
    public static class Better implements Greeter {

        @Override
        public String greet() {
            return "better";
        }
    }

    @Contribution(id = "off", description = "Switched off")
    public static class Off implements Greeter {

        @Override
        public String greet() {
            return "off";
        }
    }
}
