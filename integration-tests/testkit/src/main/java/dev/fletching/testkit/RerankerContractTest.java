package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;

/**
 * What every {@link Reranker} promises.
 *
 * @since 0.1
 */
public abstract class RerankerContractTest {

    private static final String QUERY = "which animal is a red fox";
    private static final String LONG = "one two three four five six seven eight nine ten. ".repeat(2000);
    private static final List<String> PASSAGES = List.of("The red fox is an animal of the forest.", "",
            "the blue whale sings below the ice for its calf", "a", "   ", "straße, naïve — 日本語 😀 and 1,234.56",
            "The red fox is an animal of the forest.", LONG);
    private static final int CALLERS = 4;

    private final List<Reranker> opened = new ArrayList<>();

    /** Open the reranker anew; the test closes it. */
    protected abstract Reranker open();

    /** How far a score may differ among other passages; 0 for the same bits. */
    protected float batchTolerance() {
        return 1e-5f;
    }

    private Reranker reranker() {
        Reranker reranker = open();
        opened.add(reranker);
        return reranker;
    }

    @AfterEach
    final void closeRerankers() {
        opened.forEach(Reranker::close);
    }

    @Test
    void no_passages_give_no_scores() {
        Reranker reranker = reranker();
        assertThat(reranker.relevance(QUERY, List.of())).isEmpty();
        assertThat(reranker.score(QUERY, List.of())).isEmpty();
    }

    @Test
    void it_says_which_model_it_is_and_what_its_scores_are() {
        Reranker reranker = reranker();
        assertThat(reranker.model()).isNotBlank().isEqualTo(reranker.card().name());
        assertThat(reranker.scale()).isNotBlank().isEqualTo(reranker.card().scale());
    }

    @Test
    void every_passage_has_a_finite_score_on_the_scale_and_its_tokens() {
        Reranker reranker = reranker();
        assertThat(reranker.relevance(QUERY, PASSAGES)).hasSameSizeAs(PASSAGES).allSatisfy(relevance -> {
            assertThat(relevance.score()).isFinite();
            if (reranker.scale().equals(RerankerCard.PROBABILITY)) {
                assertThat(relevance.score()).isBetween(0f, 1f);
            }
            assertThat(relevance.tokens()).isPositive().isLessThanOrEqualTo(reranker.card().maxTokens());
        });
    }

    @Test
    void what_is_longer_than_the_model_reads_is_told() {
        Reranker reranker = reranker();
        assertThat(reranker.relevance(QUERY, List.of("red", LONG))).extracting(Relevance::truncated).containsExactly(false,
                true);
        assertThat(reranker.relevance(LONG, List.of("red"))).extracting(Relevance::truncated).containsExactly(true);
    }

    @Test
    void scores_keep_the_order_of_the_passages() {
        Reranker reranker = reranker();
        List<String> reversed = new ArrayList<>(PASSAGES);
        Collections.reverse(reversed);
        List<Relevance> forwards = reranker.relevance(QUERY, PASSAGES);
        List<Relevance> backwards = new ArrayList<>(reranker.relevance(QUERY, reversed));
        Collections.reverse(backwards);
        assertSame(backwards, forwards);
    }

    @Test
    void a_passage_scores_the_same_alone_and_among_others() {
        Reranker reranker = reranker();
        List<Relevance> together = reranker.relevance(QUERY, PASSAGES);
        float[] scores = reranker.score(QUERY, PASSAGES);
        for (int i = 0; i < PASSAGES.size(); i++) {
            assertSame(reranker.relevance(QUERY, List.of(PASSAGES.get(i))), List.of(together.get(i)));
            assertThat(scores[i]).isCloseTo(together.get(i).score(), within(batchTolerance()));
        }
    }

    @Test
    void equal_input_gives_equal_bits() {
        Reranker reranker = reranker();
        assertThat(reranker.relevance(QUERY, PASSAGES)).isEqualTo(reranker.relevance(QUERY, PASSAGES));
    }

    @Test
    void callers_from_many_threads_get_the_same_scores() throws Exception {
        Reranker reranker = reranker();
        List<Relevance> expected = reranker.relevance(QUERY, PASSAGES);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            Callable<List<Relevance>> call = () -> reranker.relevance(QUERY, PASSAGES);
            for (Future<List<Relevance>> answer : callers.invokeAll(Collections.nCopies(2 * CALLERS, call))) {
                assertSame(answer.get(), expected);
            }
        }
    }

    @Test
    void progress_rises_to_the_number_of_passages() {
        List<Long> heard = new ArrayList<>();
        List<String> many = Collections.nCopies(700, "red fox");
        reranker().relevance(QUERY, many, (stage, done, total) -> {
            assertThat(stage).isEqualTo(Reranker.STAGE);
            assertThat(total).isEqualTo(many.size());
            heard.add(done);
        });
        assertThat(heard).isSorted().last().isEqualTo((long) many.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t\n"})
    void a_blank_query_is_refused(String blank) {
        Reranker reranker = reranker();
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> reranker.score(blank, PASSAGES))
                .withMessageContaining("query").withMessageContaining("blank");
    }

    @Test
    void a_lone_surrogate_is_refused_with_its_place() {
        Reranker reranker = reranker();
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> reranker.score("bad \uD83D!", PASSAGES))
                .withMessageContaining("query").withMessageContaining("4");
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> reranker.score(QUERY, List.of("good 😀", "bad \uDE00!")))
                .withMessageContaining("passage 2").withMessageContaining("4");
    }

    @Test
    void a_closed_reranker_refuses_and_closes_again() {
        Reranker reranker = reranker();
        reranker.close();
        reranker.close();
        assertThatThrownBy(() -> reranker.score(QUERY, PASSAGES)).isInstanceOf(IllegalStateException.class);
    }

    private void assertSame(List<Relevance> found, List<Relevance> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(batchTolerance()));
            assertThat(found.get(i).tokens()).isEqualTo(expected.get(i).tokens());
            assertThat(found.get(i).truncated()).isEqualTo(expected.get(i).truncated());
        }
    }
}
