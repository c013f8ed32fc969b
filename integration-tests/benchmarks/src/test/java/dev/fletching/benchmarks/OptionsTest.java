package dev.fletching.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import dev.fletching.benchmarks.peer.Model;
import dev.fletching.benchmarks.peer.PeerKind;

class OptionsTest {

    @Test
    void without_options_everything_is_measured() {
        Options options = Options.parse();
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.workloads()).containsExactly(Workload.values());
        assertThat(options.peers()).containsExactly(PeerKind.values());
        assertThat(options.model()).isEqualTo(Model.MINILM);
    }

    @Test
    void options_choose() {
        Options options = Options.parse("--rounds", "2", "--workloads", "w3, w1", "--peers", "fletching", "--model",
                "bge-small-en-v1.5", "--data", "elsewhere", "--output", "out");
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.workloads()).containsExactly(Workload.W1, Workload.W3);
        assertThat(options.peers()).containsExactly(PeerKind.FLETCHING);
        assertThat(options.model()).isEqualTo(Model.BGE_SMALL);
        assertThat(options.data()).isEqualTo(Path.of("elsewhere"));
        assertThat(options.output()).isEqualTo(Path.of("out"));
    }

    @Test
    void an_unknown_peer_is_told_with_the_choices() {
        refused("--peers", "fletcher").withMessageContaining("'fletcher'").withMessageContaining("spring-ai");
    }

    @Test
    void an_unknown_option_is_told_with_the_choices() {
        refused("--round", "1").withMessageContaining("'--round'").withMessageContaining("--rounds N");
    }

    @Test
    void rounds_are_a_positive_number() {
        refused("--rounds", "0").withMessageContaining("'0'");
        refused("--rounds", "many").withMessageContaining("'many'");
    }

    @Test
    void an_option_without_a_value_is_told() {
        refused("--rounds").withMessageContaining("'--rounds' must have a value");
    }

    private static ThrowableAssertAlternative<UsageException> refused(String... arguments) {
        return assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Options.parse(arguments));
    }
}
