package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Configured;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.api.reranking.Rerankers;
import io.quarkus.test.QuarkusUnitTest;

class RerankerInjectionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(SharedLetters.class))
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.model", "letters")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"german\".model", "laut")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"german\".provider", "letters")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"german\".max-tokens", "64");

    @Inject
    Reranker reranker;

    @Inject
    @Configured("german")
    Reranker german;

    @Inject
    Rerankers rerankers;

    @Test
    void the_default_and_the_named_reranker_are_what_the_configuration_says() {
        assertThat(reranker.model()).isEqualTo("letters");
        assertThat(reranker.scale()).isEqualTo("letters");
        assertThat(reranker.card().maxTokens()).isEqualTo(512);
        assertThat(german.model()).isEqualTo("laut");
        assertThat(german.card().maxTokens()).isEqualTo(64);
        assertThat(reranker.score("abc", List.of("cab", "xyz", "bad"))).containsExactly(3, 0, 2);
        assertThat(rerankers.defaultModel()).isEqualTo("letters");
        try (Reranker opened = rerankers.open(RerankerRequest.of("long"))) {
            assertThat(opened.relevance("a", List.of("aa"))).containsExactly(new Relevance(2, 2, false));
        }
        assertThat(SharedLetters.CLOSED).as("the caller closes what it opened, and nothing else is closed").hasValue(1);
        assertThat(SharedLetters.OPENED).as("each configured model is opened once, beside the one of the test").hasValue(3);
    }
}
