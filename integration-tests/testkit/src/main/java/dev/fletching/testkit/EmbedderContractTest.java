package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/**
 * What every {@link Embedder} promises.
 *
 * @since 0.1
 */
public abstract class EmbedderContractTest {

    private static final List<String> TEXTS = List.of("red fox", "", "the blue whale sings below the ice for its calf", "a",
            "   ", "straße, naïve — 日本語 😀 and 1,234.56", "red fox",
            "one two three four five six seven eight nine ten. ".repeat(30));
    private static final int CALLERS = 4;

    private final List<Embedder> opened = new ArrayList<>();

    /** Open the embedder anew; the test closes it. */
    protected abstract Embedder open();

    /** How far a component may differ when a text is embedded in another company; 0 for the same bits. */
    protected float batchTolerance() {
        return 1e-5f;
    }

    private Embedder embedder() {
        Embedder embedder = open();
        opened.add(embedder);
        return embedder;
    }

    @AfterEach
    final void closeEmbedders() {
        opened.forEach(Embedder::close);
    }

    @Test
    void an_empty_batch_gives_an_empty_answer() {
        assertThat(embedder().embed(List.of(), TextRole.DOCUMENT)).isEmpty();
    }

    @Test
    void every_vector_has_the_models_dimensions_and_at_least_one_token() {
        Embedder embedder = embedder();
        assertThat(embedder.dimensions()).isPositive().isEqualTo(embedder.model().dimensions());
        assertThat(embedder.embed(TEXTS, TextRole.DOCUMENT)).hasSameSizeAs(TEXTS).allSatisfy(embedding -> {
            assertThat(embedding.vector()).hasSize(embedder.dimensions());
            assertThat(embedding.tokens()).isNotNegative().isLessThanOrEqualTo(embedder.model().maxTokens());
        });
        assertThat(embedder.embed(List.of("red fox"), TextRole.QUERY).get(0).tokens()).isPositive();
    }

    @Test
    void vectors_have_length_one_where_the_card_says_so() {
        Embedder embedder = embedder();
        if (embedder.model().normalized()) {
            assertThat(embedder.embed(List.of("red fox", "blue whale"), TextRole.QUERY))
                    .allSatisfy(embedding -> assertThat(length(embedding.vector())).isCloseTo(1, within(1e-5)));
        }
    }

    @Test
    void answers_keep_the_order_of_the_texts() {
        Embedder embedder = embedder();
        List<String> reversed = new ArrayList<>(TEXTS);
        Collections.reverse(reversed);
        List<Embedding> forwards = embedder.embed(TEXTS, TextRole.DOCUMENT);
        List<Embedding> backwards = embedder.embed(reversed, TextRole.DOCUMENT);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertSame(backwards.get(TEXTS.size() - 1 - i).vector(), forwards.get(i).vector());
        }
    }

    @Test
    void a_text_embeds_the_same_alone_and_in_a_batch() {
        Embedder embedder = embedder();
        for (TextRole role : TextRole.values()) {
            List<Embedding> together = embedder.embed(TEXTS, role);
            for (int i = 0; i < TEXTS.size(); i++) {
                Embedding alone = embedder.embed(List.of(TEXTS.get(i)), role).get(0);
                assertSame(alone.vector(), together.get(i).vector());
                assertThat(alone.tokens()).isEqualTo(together.get(i).tokens());
                assertThat(alone.truncated()).isEqualTo(together.get(i).truncated());
                assertSame(embedder.embed(TEXTS.get(i), role), alone.vector());
            }
        }
    }

    @Test
    void equal_input_gives_equal_bits() {
        Embedder embedder = embedder();
        List<Embedding> once = embedder.embed(TEXTS, TextRole.DOCUMENT);
        List<Embedding> again = embedder.embed(TEXTS, TextRole.DOCUMENT);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(again.get(i).vector()).containsExactly(once.get(i).vector());
        }
    }

    @Test
    void callers_from_many_threads_get_the_same_vectors() throws Exception {
        Embedder embedder = embedder();
        List<Embedding> expected = embedder.embed(TEXTS, TextRole.DOCUMENT);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            Callable<List<Embedding>> call = () -> embedder.embed(TEXTS, TextRole.DOCUMENT);
            for (Future<List<Embedding>> answer : callers.invokeAll(Collections.nCopies(2 * CALLERS, call))) {
                for (int i = 0; i < TEXTS.size(); i++) {
                    assertSame(answer.get().get(i).vector(), expected.get(i).vector());
                }
            }
        }
    }

    @Test
    void a_vector_belongs_to_the_caller() {
        Embedder embedder = embedder();
        float[] first = embedder.embed("red fox", TextRole.DOCUMENT);
        float[] copy = first.clone();
        Arrays.fill(first, 7);
        assertThat(embedder.embed("red fox", TextRole.DOCUMENT)).containsExactly(copy, within(batchTolerance()));
    }

    @Test
    void a_stream_gives_what_a_batch_gives_and_is_read_no_further_than_a_window_ahead() {
        Embedder embedder = embedder();
        int total = Embedder.WINDOW_TEXTS + 5;
        AtomicInteger read = new AtomicInteger();
        Iterator<String> texts = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read.get() < total;
            }

            @Override
            public String next() {
                return TEXTS.get(read.getAndIncrement() % 4);
            }
        };
        List<Embedding> expected = embedder.embed(TEXTS.subList(0, 4), TextRole.DOCUMENT);
        AtomicInteger taken = new AtomicInteger();
        embedder.embedAll(texts, TextRole.DOCUMENT, embedding -> {
            int index = taken.getAndIncrement();
            assertThat(read.get() - index).isLessThanOrEqualTo(Embedder.WINDOW_TEXTS);
            assertSame(embedding.vector(), expected.get(index % 4).vector());
        });
        assertThat(taken).hasValue(total);
    }

    @Test
    void a_lone_surrogate_is_refused_with_its_place() {
        Embedder embedder = embedder();
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> embedder.embed(List.of("good 😀", "bad \uD83D!"), TextRole.DOCUMENT))
                .withMessageContaining("text 2").withMessageContaining("4");
    }

    @Test
    void token_spans_are_ascending_and_lie_within_the_text() {
        Embedder embedder = embedder();
        for (String text : TEXTS) {
            TokenSpans spans = embedder.tokenSpans(text);
            for (int i = 0; i < spans.count(); i++) {
                assertThat(spans.starts()[i]).isGreaterThanOrEqualTo(i == 0 ? 0 : spans.starts()[i - 1]);
                assertThat(spans.ends()[i]).isBetween(spans.starts()[i], text.length());
            }
        }
        assertThat(embedder.tokenSpans("red fox").count()).isPositive();
    }

    @Test
    void a_closed_embedder_refuses_and_closes_again() {
        Embedder embedder = embedder();
        embedder.close();
        embedder.close();
        assertThatThrownBy(() -> embedder.embed(List.of("red fox"), TextRole.QUERY)).isInstanceOf(IllegalStateException.class);
    }

    private void assertSame(float[] found, float[] expected) {
        assertThat(found).containsExactly(expected, within(batchTolerance()));
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
