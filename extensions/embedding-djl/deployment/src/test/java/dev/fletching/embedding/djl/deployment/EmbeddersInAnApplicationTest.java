package dev.fletching.embedding.djl.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;
import io.quarkus.test.QuarkusUnitTest;

class EmbeddersInAnApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.fletching.embedding.djl.cache-directory", "target/test-cache");

    @Inject
    Embedders embedders;

    @Test
    void a_model_of_the_class_path_is_listed_and_embeds() {
        assertThat(embedders.models()).extracting(ModelCard::name).contains("all-minilm-l6-v2-q");
        try (Embedder embedder = embedders.open(ModelRequest.of("all-minilm-l6-v2-q"))) {
            assertThat(embedder.embed("red fox", TextRole.QUERY)).hasSize(384);
        }
    }
}
