package dev.fletching.embedding.djl.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Configured;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.testkit.TinyCrossEncoder;
import io.quarkus.test.QuarkusUnitTest;

class RerankerInAnApplicationTest {

    private static final String FOLDER = "./target/tiny-cross-encoder";
    private static final TinyCrossEncoder MODEL = TinyCrossEncoder.ofSharedWords("red", "fox", "whale");

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.fletching.embedding.djl.cache-directory", "target/test-cache")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.model", FOLDER)
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"short\".model", FOLDER)
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"short\".max-tokens", "8");

    @Inject
    Reranker reranker;

    @Inject
    @Configured("short")
    Reranker cut;

    @Inject
    Rerankers rerankers;

    @BeforeEach
    void write() throws IOException {
        MODEL.write(Path.of(FOLDER));
    }

    @Test
    void the_default_a_named_and_an_opened_reranker_score() {
        assertThat(reranker.score("red fox", List.of("the red fox")))
                .containsExactly(new float[]{(float) MODEL.logit("red fox", "the red fox")}, within(1e-5f));
        assertThat(cut.relevance("red fox", List.of("the one and only red fox"))).singleElement()
                .satisfies(relevance -> assertThat(relevance.truncated()).isTrue());
        try (Reranker opened = rerankers.open(RerankerRequest.of(FOLDER))) {
            assertThat(opened.card()).isEqualTo(rerankers.describe(FOLDER)).isEqualTo(reranker.card());
        }
    }
}
