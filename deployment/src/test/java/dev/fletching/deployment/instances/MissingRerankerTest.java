package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Configured;
import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.api.reranking.Rerankers;
import io.quarkus.test.QuarkusUnitTest;

class MissingRerankerTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(SharedLetters.class, NoReranker.class))
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"short\".model", "letters")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"short\".max-tokens", "0");

    @Inject
    Reranker reranker;

    @Inject
    @Configured("short")
    Reranker tooShort;

    @Inject
    Rerankers rerankers;

    @Test
    void the_use_of_one_that_is_not_configured_is_answered_with_the_key() {
        assertThatThrownBy(() -> reranker.score("a", List.of())).hasRootCauseInstanceOf(FletchingException.class).rootCause()
                .hasMessage("quarkus.fletching.reranking.model must be set, got nothing. Set it to a folder or a hub id.");
    }

    @Test
    void a_length_that_is_not_positive_is_answered_with_the_key() {
        assertThatThrownBy(() -> tooShort.score("a", List.of())).hasRootCauseInstanceOf(FletchingException.class).rootCause()
                .hasMessageContaining("quarkus.fletching.reranking.\"short\".max-tokens must be positive, got 0.");
    }

    @Test
    void a_model_that_none_of_several_providers_knows_is_answered_with_their_names() {
        assertThatThrownBy(() -> rerankers.open(RerankerRequest.of("unknown"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("[letters, none]").hasMessageContaining("'unknown'");
    }
}
