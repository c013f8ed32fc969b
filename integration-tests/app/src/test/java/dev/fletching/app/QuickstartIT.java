package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;

@QuarkusMainIntegrationTest
class QuickstartIT {

    @Test
    @Launch("quickstart")
    void it_indexes_asks_measures_and_says_what_to_try_next(LaunchResult result) {
        assertThat(result.getOutput()).contains("Indexed 40 documents", "Measured on 34 questions", "cosine_ndcg@10",
                "fletching index --into");
        assertThat(Commands.errors(result)).isEmpty();
    }
}
