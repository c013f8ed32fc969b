package dev.fletching.api.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class EmbedAllTest {

    @Test
    void a_stream_is_read_one_window_ahead_and_its_order_is_kept() {
        AtomicInteger read = new AtomicInteger();
        List<Float> found = new ArrayList<>();
        int texts = 2 * Embedder.WINDOW_TEXTS + 1;
        new Lengths().embedAll(IntStream.range(0, texts).mapToObj(i -> {
            read.incrementAndGet();
            return "x".repeat(i % 17);
        }).iterator(), TextRole.DOCUMENT, embedding -> {
            found.add(embedding.vector()[0]);
            assertThat(read.get()).isLessThanOrEqualTo(found.size() + Embedder.WINDOW_TEXTS);
        });
        assertThat(found).isEqualTo(IntStream.range(0, texts).mapToObj(i -> (float) (i % 17)).toList());
    }

    private static final class Lengths implements Embedder {

        @Override
        public ModelCard model() {
            return new ModelCard("lengths", "", 1, 8, "none", false, false, Prompts.NONE, new Provenance("", "", "", ""));
        }

        @Override
        public List<Embedding> embed(List<String> texts, TextRole role) {
            assertThat(texts).hasSizeLessThanOrEqualTo(WINDOW_TEXTS);
            return texts.stream().map(text -> new Embedding(new float[]{text.length()}, 1, false)).toList();
        }

        @Override
        public TokenSpans tokenSpans(String text) {
            return new TokenSpans(new int[0], new int[0]);
        }

        @Override
        public void close() {}
    }
}
