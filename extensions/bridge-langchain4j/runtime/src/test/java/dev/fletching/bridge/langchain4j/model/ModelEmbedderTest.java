package dev.fletching.bridge.langchain4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

class ModelEmbedderTest {

    @Test
    void prompts_stand_before_the_text_and_what_is_too_long_is_cut_and_told() {
        ModelSettings settings = new ModelSettings(3, OptionalInt.empty(), Optional.of("find: "), Optional.empty(), "score");
        try (Embedder embedder = open(new CountingModel(), settings)) {
            assertThat(embedder.embed("owl", TextRole.QUERY)).containsExactly(CountingModel.count("find: owl"));
            assertThat(embedder.embed("owl", TextRole.DOCUMENT)).containsExactly(CountingModel.count("owl"));
            assertThat(embedder.embed(List.of("a b, c d"), TextRole.DOCUMENT).get(0)).satisfies(embedding -> {
                assertThat(embedding.vector()).containsExactly(CountingModel.count("a b, c"));
                assertThat(embedding.truncated()).isTrue();
                assertThat(embedding.tokens()).isEqualTo(3);
            });
        }
    }

    @Test
    void wrong_answers_and_failures_are_told_with_the_models_name() {
        ModelSettings settings = new ModelSettings(9, OptionalInt.of(2), Optional.empty(), Optional.empty(), "score");
        assertRefused(segments -> Response.from(List.of()), settings, "1 vectors", "0");
        assertRefused(segments -> Response.from(List.of(Embedding.from(new float[3]))), settings, "2 dimensions", "3");
        assertRefused(segments -> Response.from(List.of(Embedding.from(new float[]{1, Float.NaN}))), settings, "finite");
        assertRefused(segments -> {
            throw new IllegalStateException("no route");
        }, settings, "no route");
    }

    private static void assertRefused(EmbeddingModel model, ModelSettings settings, String... words) {
        try (Embedder embedder = open(model, settings)) {
            assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> embedder.embed("owl", TextRole.QUERY))
                    .withMessageContaining("'m'").satisfies(refused -> assertThat(refused).hasMessageContainingAll(words));
        }
    }

    private static Embedder open(EmbeddingModel model, ModelSettings settings) {
        return new EmbeddingModels(CountingModel.named("m", model), name -> settings).open(ModelRequest.of("m"));
    }
}
