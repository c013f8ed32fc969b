package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;

/**
 * What every {@link EmbeddingProvider} promises.
 *
 * @since 0.1
 */
public abstract class EmbeddingProviderContractTest {

    private static final String UNKNOWN = "no such model!";

    /** The provider. */
    protected abstract EmbeddingProvider provider();

    /** A model that it can open here. */
    protected abstract String model();

    @Test
    void models_are_sorted_by_name_and_recognised() {
        List<ModelCard> models = provider().models();
        assertThat(models).isSortedAccordingTo(Comparator.comparing(ModelCard::name))
                .allSatisfy(card -> assertThat(provider().recognizes(card.name())).isTrue())
                .allSatisfy(card -> assertThat(provider().describe(card.name())).isEqualTo(card));
    }

    @Test
    void an_unknown_model_is_not_recognised_and_refused_by_name() {
        assertThat(provider().recognizes(UNKNOWN)).isFalse();
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().describe(UNKNOWN))
                .withMessageContaining("'" + UNKNOWN + "'");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().open(ModelRequest.of(UNKNOWN)))
                .withMessageContaining("'" + UNKNOWN + "'");
    }

    @Test
    void an_opened_embedder_has_the_card_that_was_described() {
        try (Embedder embedder = provider().open(ModelRequest.of(model()))) {
            assertThat(embedder.model()).isEqualTo(provider().describe(model()));
        }
    }

    @Test
    void fewer_dimensions_are_the_first_ones_and_more_are_refused() {
        int all = provider().describe(model()).dimensions();
        ModelRequest fewer = new ModelRequest(model(), OptionalInt.of(all - 1), ModelRequest.DEFAULT_PROMPT);
        try (Embedder embedder = provider().open(fewer)) {
            assertThat(embedder.dimensions()).isEqualTo(all - 1);
            assertThat(embedder.embed("red fox", TextRole.DOCUMENT)).hasSize(all - 1);
        }
        ModelRequest more = new ModelRequest(model(), OptionalInt.of(all + 1), ModelRequest.DEFAULT_PROMPT);
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().open(more))
                .withMessageContaining(String.valueOf(all + 1));
    }

    @Test
    void an_unknown_prompt_is_refused() {
        ModelRequest request = new ModelRequest(model(), OptionalInt.empty(), UNKNOWN);
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().open(request))
                .withMessageContaining("'" + UNKNOWN + "'");
    }
}
