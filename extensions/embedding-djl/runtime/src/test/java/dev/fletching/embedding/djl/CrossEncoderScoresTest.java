package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.testkit.OnnxWriter;
import dev.fletching.testkit.TinyCrossEncoder;

/** Scores beside those that plain Java computes of the same weights. */
class CrossEncoderScoresTest {

    private static final String[] WORDS = {"red", "fox", "whale", "ice", "RED", "Fox!", "unknown", "?", "naïve", "日本"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"true, 64", "true, 17", "true, 8", "false, 64", "false, 20"})
    void random_pairs_have_the_logits_and_lengths_of_the_independent_computation(boolean types, int maxTokens) {
        TinyCrossEncoder model = CrossEncoderFolders.MODEL.withMaxTokens(maxTokens);
        TinyCrossEncoder tiny = types ? model : model.withoutTypes();
        Random random = new Random(17);
        try (Reranker reranker = CrossEncoderFolders.open(tiny, folder)) {
            for (int round = 0; round < 20; round++) {
                String query = text(random, 1 + random.nextInt(Math.min(20, maxTokens)));
                List<String> passages = new ArrayList<>();
                for (int i = random.nextInt(40); i >= 0; i--) {
                    passages.add(text(random, random.nextInt(40)));
                }
                assertSame(reranker.relevance(query, passages), tiny, query, passages);
            }
        }
    }

    private static void assertSame(List<Relevance> found, TinyCrossEncoder tiny, String query, List<String> passages) {
        TinyCrossEncoder uncut = tiny.withMaxTokens(10_000);
        for (int i = 0; i < passages.size(); i++) {
            String passage = passages.get(i);
            assertThat((double) found.get(i).score()).as("'%s' and '%s'", query, passage)
                    .isCloseTo(tiny.logit(query, passage), within(1e-5));
            assertThat(found.get(i).tokens()).isEqualTo(tiny.tokens(query, passage));
            assertThat(found.get(i).truncated()).isEqualTo(uncut.tokens(query, passage) > tiny.maxTokens());
        }
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    @Test
    void query_and_passage_are_not_the_same_to_the_model() {
        try (Reranker reranker = CrossEncoderFolders.open(CrossEncoderFolders.MODEL, folder)) {
            assertThat(reranker.score("red fox fox", List.of("whale"))[0])
                    .isNotCloseTo(reranker.score("whale", List.of("red fox fox"))[0], within(1e-3f));
        }
    }

    @Test
    void a_sigmoid_gives_probabilities_and_is_the_default() {
        TinyCrossEncoder plain = CrossEncoderFolders.MODEL;
        double expected = 1 / (1 + Math.exp(-plain.logit("red", "fox")));
        for (Optional<String> activation : List.of(Optional.of(TinyCrossEncoder.SIGMOID), Optional.<String>empty())) {
            try (Reranker reranker = CrossEncoderFolders.open(plain.withActivation(activation), folder)) {
                assertThat(reranker.scale()).isEqualTo("probability");
                assertThat((double) reranker.score("red", List.of("fox"))[0]).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void shared_words_come_first() {
        TinyCrossEncoder words = TinyCrossEncoder.ofSharedWords("red", "fox", "whale");
        try (Reranker reranker = CrossEncoderFolders.open(words, folder)) {
            float[] scores = reranker.score("red fox", List.of("blue whale", "a red kite", "the red fox"));
            assertThat(reranker.scale()).isEqualTo("logit");
            assertThat(scores[0]).isEqualTo(-1);
            assertThat(scores[2]).isGreaterThan(scores[1]);
            assertThat(scores[1]).isGreaterThan(scores[0]);
        }
    }

    @Test
    void a_quantised_layer_would_depend_on_its_company_were_it_not_alone() {
        TinyCrossEncoder quantized = CrossEncoderFolders.MODEL.withQuantizedLayer();
        try (Reranker reranker = CrossEncoderFolders.open(quantized, folder)) {
            assertThat(reranker.card().quantized()).isTrue();
            float alone = reranker.score("red ice", List.of("whale ice"))[0];
            assertThat(reranker.score("red ice", List.of("fox fox", "whale ice", "ice", "red"))[1]).isEqualTo(alone);
        }
    }

    @Test
    void padding_does_not_count_where_a_graph_has_no_mask_either() throws IOException {
        CrossEncoderFolders.MODEL.write(folder);
        Files.write(folder.resolve("onnx/model.onnx"), new OnnxWriter().input("input_ids", "batch", "sequence")
                .floats("table", new float[]{100, 1, 2, 3, 4, 5, 6, 7}, 8, 1).longs("middle", new long[]{1}, 1)
                .node("Gather", "numbers", "table", "input_ids")
                .node("ReduceSum", List.of("logits"), Map.of("keepdims", 0L), "numbers", "middle")
                .output("logits", "batch", "1").model());
        try (Reranker reranker = CrossEncoderFolders.open(folder)) {
            float[] alone = reranker.score("red", List.of("fox"));
            assertThat(reranker.score("red", List.of("fox", "red red red red", "fox"))).startsWith(alone).endsWith(alone);
        }
    }

    @Test
    void megabytes_on_both_sides_are_scored_by_their_starts() {
        TinyCrossEncoder tiny = CrossEncoderFolders.MODEL;
        String query = "whale ice fox ".repeat(70_000);
        String passage = "red, fox? ".repeat(100_000);
        try (Reranker reranker = CrossEncoderFolders.open(tiny, folder)) {
            assertSame(reranker.relevance(query, List.of(passage, "fox")), tiny, query, List.of(passage, "fox"));
            assertSame(reranker.relevance("ice", List.of(passage)), tiny, "ice", List.of(passage));
        }
    }

    @Test
    void a_long_text_of_few_tokens_is_read_whole() {
        TinyCrossEncoder tiny = CrossEncoderFolders.MODEL;
        String passage = "a".repeat(5000) + " fox";
        try (Reranker reranker = CrossEncoderFolders.open(tiny, folder)) {
            assertSame(reranker.relevance("red", List.of(passage)), tiny, "red", List.of(passage));
        }
    }
}
