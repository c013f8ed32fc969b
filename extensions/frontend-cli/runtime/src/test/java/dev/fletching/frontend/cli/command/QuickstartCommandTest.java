package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.fletching.api.evaluation.EvaluationRequest;

class QuickstartCommandTest {

    private final Cli cli = new Cli();

    @Test
    void it_indexes_asks_measures_and_says_what_to_try_next() {
        assertThat(cli.run("quickstart")).isZero();

        assertThat(cli.out().lines().filter(line -> line.startsWith("? "))).hasSize(3);
        assertThat(cli.out()).startsWith("Model tiny: 3 dimensions").contains("Indexed 1 documents as 2 passages.")
                .contains("cosine_accuracy@1   0.3333").contains("What to try next:");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void it_leaves_nothing_behind() {
        cli.run("quickstart");

        Path documents = cli.ingested.get(0).inputs().get(0);
        Path questions = ((EvaluationRequest.OfEmbedder) cli.contributions.evaluated.get(0)).dataset();
        assertThat(documents.getParent()).isEqualTo(questions.getParent()).doesNotExist();
    }

    @Test
    void it_cleans_up_after_a_failure_too() {
        assertThat(cli.run("quickstart", "--model", "tyni")).isEqualTo(1);
        assertThat(cli.err()).startsWith("fletching: model must be one of");
        assertThat(cli.out()).isEmpty();
    }
}
