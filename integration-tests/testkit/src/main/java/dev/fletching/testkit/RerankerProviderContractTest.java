package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;

/**
 * What every {@link RerankerProvider} promises.
 *
 * @since 0.1
 */
public abstract class RerankerProviderContractTest {

    private static final String UNKNOWN = "no such model!";

    /** The provider. */
    protected abstract RerankerProvider provider();

    /** A model that it can open here, and that reads at least 16 tokens. */
    protected abstract String model();

    @Test
    void a_model_is_recognised_and_described_as_it_is_opened() {
        assertThat(provider().recognizes(model())).isTrue();
        try (Reranker reranker = provider().open(RerankerRequest.of(model()))) {
            assertThat(reranker.card()).isEqualTo(provider().describe(model()));
            assertThat(reranker.model()).isEqualTo(model());
        }
    }

    @Test
    void an_unknown_model_is_not_recognised_and_refused_by_name() {
        assertThat(provider().recognizes(UNKNOWN)).isFalse();
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().describe(UNKNOWN))
                .withMessageContaining("'" + UNKNOWN + "'");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().open(RerankerRequest.of(UNKNOWN)))
                .withMessageContaining("'" + UNKNOWN + "'");
    }

    @Test
    void fewer_tokens_are_read_where_that_is_asked_for_and_more_are_refused() {
        int all = provider().describe(model()).maxTokens();
        try (Reranker reranker = provider().open(new RerankerRequest(model(), OptionalInt.of(all - 1)))) {
            assertThat(reranker.card().maxTokens()).isEqualTo(all - 1);
            assertThat(reranker.relevance("red fox", List.of("fox ".repeat(all)))).extracting(Relevance::truncated)
                    .containsExactly(true);
        }
        RerankerRequest more = new RerankerRequest(model(), OptionalInt.of(all + 1));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider().open(more))
                .withMessageContaining(String.valueOf(all + 1));
    }
}
