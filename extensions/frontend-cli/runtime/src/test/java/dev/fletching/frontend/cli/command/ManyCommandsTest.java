package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyCommandsTest {

    private final Cli cli = new Cli();

    @ParameterizedTest
    @ValueSource(strings = {"", "embed", "similarity", "index", "search", "evaluate", "evaluate retrieval", "evaluate run",
        "models", "models list", "models show", "plugins", "plugins list", "plugins explain", "plugins graph",
        "quickstart"})
    void help_teaches_by_two_examples_or_more(String command) {
        String[] words = (command + " --help").strip().split(" ");

        assertThat(cli.run(words)).isZero();
        assertThat(cli.err()).isEmpty();
        String examples = cli.out().substring(cli.out().indexOf("Examples:"));
        assertThat(examples.lines().filter(line -> line.contains("fletching " + command)).count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void version_names_the_application_and_java() {
        assertThat(cli.run("--version")).isZero();
        assertThat(cli.out()).startsWith("fletching 9.9\nJava ");
    }

    @Test
    void a_group_alone_is_a_usage_mistake() {
        for (String group : new String[]{"evaluate", "models", "plugins"}) {
            assertThat(cli.run(group)).isEqualTo(2);
            assertThat(cli.err()).contains("Try 'fletching " + group + " --help'.");
        }
        assertThat(cli.run()).isEqualTo(2);
    }

    @Test
    void a_misspelt_command_is_answered_with_the_nearest() {
        assertThat(cli.run("serach")).isEqualTo(2);
        assertThat(cli.err()).contains("'serach'").contains("search");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void a_misspelt_option_is_answered_with_the_nearest() {
        assertThat(cli.run("embed", "--modle", "tiny", "fox")).isEqualTo(2);
        assertThat(cli.err()).contains("--modle").contains("--model");
    }

    @Test
    void an_unknown_model_is_a_failure_in_one_line() {
        assertThat(cli.run("embed", "--model", "tyni", "fox")).isEqualTo(1);
        assertThat(cli.err()).isEqualTo("fletching: model must be one of [tiny, asking], got 'tyni'. Did you mean 'tiny'?\n");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void a_stack_trace_is_shown_on_demand_alone() {
        assertThat(cli.run("--verbose", "embed", "--model", "tyni", "fox")).isEqualTo(1);
        assertThat(cli.err()).contains("\tat dev.fletching");
        assertThat(cli.run("embed", "--verbose", "--model", "tyni", "fox")).isEqualTo(1);
        assertThat(cli.err()).contains("\tat dev.fletching");
    }

    @Test
    void a_reader_that_leaves_ends_the_command_quietly() {
        assertThat(cli.run(failing("Broken pipe"), "models", "list")).isZero();
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void a_reader_that_leaves_in_the_middle_ends_the_command_quietly_too() {
        cli.input = "fox\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

        assertThat(cli.run(failing("Broken pipe"), "embed", "--format", "jsonl", "-")).isZero();
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void a_full_disk_behind_standard_output_is_a_failure() {
        assertThat(cli.run(failing("No space left on device"), "embed", "fox")).isEqualTo(1);
        assertThat(cli.err()).isEqualTo(
                "fletching: standard output cannot be written: No space left on device. Make room, or write elsewhere.\n");
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void no_arguments_whatever_lead_to_a_stack_trace() {
        String[] words = {"embed", "search", "evaluate", "run", "retrieval", "models", "show", "list", "plugins", "graph", "-",
            "--", "--k", "-k", "-1", "0", "NaN", "é\uD800", "@x", "${sys:user.home}", "--format", "json", "csv", "--in",
            "/nowhere", "--dataset", "--model", "tiny", "--metric", "cosine,", "''", "", "--dimensions", "99999999999"};
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            String[] arguments = random.ints(random.nextInt(6), 0, words.length).mapToObj(n -> words[n])
                    .toArray(String[]::new);
            int code = cli.run(arguments);
            assertThat(code).describedAs("%s", (Object) arguments).isBetween(0, 2);
            assertThat(cli.err()).describedAs("%s", (Object) arguments).doesNotContain("\tat ")
                    .doesNotContain("should not have happened");
        }
    }
}
