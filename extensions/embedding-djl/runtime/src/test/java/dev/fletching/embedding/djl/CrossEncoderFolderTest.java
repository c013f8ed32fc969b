package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.testkit.OnnxWriter;
import dev.fletching.testkit.TinyCrossEncoder;

/** Folders of cross-encoders, as versions of sentence-transformers write them, and damaged ones. */
class CrossEncoderFolderTest {

    private static final TinyCrossEncoder MODEL = CrossEncoderFolders.MODEL;
    private static final String GRAPH = "onnx/model.onnx";
    private static final String CONFIG = "config.json";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        MODEL.write(folder);
    }

    @Test
    void nothing_is_written_into_a_folder_of_the_users() throws IOException {
        List<Path> before = list();
        open().close();
        assertThat(list()).isEqualTo(before);
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_card_tells_scale_length_and_place_without_the_weights() throws IOException {
        Files.delete(folder.resolve(GRAPH));
        RerankerCard card = CrossEncoderFolders.models().describe(folder.toString());
        assertThat(card.scale()).isEqualTo(RerankerCard.LOGIT);
        assertThat(card.maxTokens()).isEqualTo(64);
        assertThat(card.quantized()).isFalse();
        assertThat(card.provenance().source()).isEqualTo(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"~{}~, probability", "~{'num_labels': 1}~, probability",
        "~{'sbert_ce_default_activation_function': 'torch.nn.modules.linear.Identity'}~, logit",
        "~{'sentence_transformers': {'activation_fn': 'torch.nn.modules.linear.Identity'}}~, logit",
        "~{'sentence_transformers': {'activation_fn': 'torch.nn.modules.activation.Sigmoid'}, 'sbert_ce_default_activation_function': 'torch.nn.modules.linear.Identity'}~, probability",
        "~{'sbert_ce_default_activation_function': null}~, probability",
        "~{'sentence_transformers': {'activation_fn': 'torch.nn.modules.activation.Tanh'}}~, tanh"})
    void the_scale_is_where_each_version_writes_it(String config, String scale) throws IOException {
        write(CONFIG, config.replace('\'', '"'));
        try (Reranker reranker = open()) {
            double logit = MODEL.logit("red", "fox");
            double expected = switch (scale) {
                case "logit" -> logit;
                case "tanh" -> Math.tanh(logit);
                default -> 1 / (1 + Math.exp(-logit));
            };
            assertThat(reranker.scale()).isEqualTo(scale);
            assertThat((double) reranker.score("red", List.of("fox"))[0]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void the_newest_layout_lists_one_module_and_has_settings_of_its_own() throws IOException {
        write("modules.json",
                "[{\"idx\": 0, \"name\": \"0\", \"path\": \"\", \"type\": \"sentence_transformers.base.modules.Transformer\"}]");
        write("sentence_bert_config.json", "{\"max_seq_length\": 16}");
        write("config_sentence_transformers.json",
                "{\"activation_fn\": \"torch.nn.modules.activation.Sigmoid\", \"prompts\": {\"web\": \"whale ice \"}, \"default_prompt_name\": \"web\"}");
        try (Reranker reranker = open()) {
            assertThat(reranker.card().maxTokens()).isEqualTo(16);
            double logit = MODEL.withMaxTokens(16).logit("whale ice red", "fox");
            assertThat((double) reranker.score("red", List.of("fox"))[0]).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-5));
        }
    }

    @Test
    void logits_are_found_among_other_outputs() throws IOException {
        Files.write(folder.resolve(GRAPH),
                MODEL.graph().output("features", "batch", "3").output("logits", "batch", "labels").model());
        try (Reranker reranker = open()) {
            assertThat((double) reranker.score("red", List.of("fox"))[0]).isCloseTo(MODEL.logit("red", "fox"), within(1e-5));
        }
    }

    @Test
    void a_single_output_needs_no_name() throws IOException {
        Files.write(folder.resolve(GRAPH),
                MODEL.graph().node("Identity", "score", "logits").output("score", "batch", "1").model());
        try (Reranker reranker = open()) {
            assertThat((double) reranker.score("red", List.of("fox"))[0]).isCloseTo(MODEL.logit("red", "fox"), within(1e-5));
        }
    }

    @Test
    void two_outputs_without_logits_are_refused_by_their_names() throws IOException {
        Files.write(folder.resolve(GRAPH), MODEL.graph().node("Identity", "a", "logits").node("Identity", "b", "logits")
                .output("a", "batch", "1").output("b", "batch", "1").model());
        assertRefused("logits", "[a, b]", "sequence classification");
    }

    @Test
    void token_vectors_are_refused() throws IOException {
        Files.write(folder.resolve(GRAPH), MODEL.graph().output("vectors", "batch", "sequence", "3").model());
        assertRefused("[vectors]", "sequence classification");
    }

    @Test
    void a_graph_of_several_labels_is_refused() throws IOException {
        Files.write(folder.resolve(GRAPH), MODEL.graph().output("features", "batch", "3").model());
        assertRefused("one number a pair", "3");
    }

    @Test
    void a_graph_of_other_inputs_is_refused() throws IOException {
        Files.write(folder.resolve(GRAPH), new OnnxWriter().input("pixels", "batch", "1").node("Cast", List.of("logits"),
                Map.of("to", OnnxWriter.FLOAT), "pixels").output("logits", "batch", "1").model());
        assertRefused("input_ids", "[pixels]");
    }

    @Test
    void a_score_that_is_no_number_is_refused_with_its_passage() throws IOException {
        TinyCrossEncoder broken = new TinyCrossEncoder(MODEL.vectors(), new float[]{Float.NaN, 0, 0}, 0, 64,
                MODEL.activation(), true, false);
        broken.write(folder);
        try (Reranker reranker = open()) {
            assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> reranker.score("red", List.of("fox")))
                    .withMessageContaining("NaN").withMessageContaining("passage 1");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
        "~{'id2label': {'0': 'contradiction', '1': 'entailment', '2': 'neutral'}}~, 3 labels [contradiction, entailment, neutral]",
        "~{'num_labels': 2}~, 2 labels", "~{'architectures': ['Qwen3ForCausalLM']}~, Qwen3ForCausalLM",
        "~{'sbert_ce_default_activation_function': 'my.own.Function'}~, my.own.Function", "~{'id2label': }~, line 1"})
    void settings_that_do_not_fit_are_named(String config, String named) throws IOException {
        write(CONFIG, config.replace('\'', '"'));
        assertRefused(CONFIG, named);
    }

    @Test
    void an_embedding_model_is_refused_by_its_modules() throws IOException {
        write("modules.json", "[{\"path\": \"\", \"type\": \"sentence_transformers.models.Transformer\"},"
                + " {\"path\": \"1_Pooling\", \"type\": \"sentence_transformers.models.Pooling\"}]");
        assertRefused("models.Pooling", "embedding model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenizer.json", CONFIG, GRAPH})
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(folder.resolve(file));
        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenizer.json", CONFIG, GRAPH})
    void a_file_cut_anywhere_is_refused_and_named(String file) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Files.write(folder.resolve(file), Arrays.copyOf(whole, random.nextInt(whole.length - 2)));
            assertRefused(file);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"~\"[SEP]\": {\"id\"~, ~\"[END]\": {\"id\"~, '[SEP]'",
        "~\"[UNK]\": 1,~, ~~, [UNK]"})
    void a_tokenizer_that_contradicts_itself_is_refused_and_named(String old, String changed, String named)
            throws IOException {
        String whole = Files.readString(folder.resolve("tokenizer.json"));
        write("tokenizer.json", whole.replace(old, changed));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> {
            try (Reranker reranker = open()) {
                reranker.score("red", List.of("unknown"));
            }
        }).withMessageContaining("tokenizer.json").withMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65})
    void a_length_that_does_not_fit_is_refused(int tokens) {
        RerankerRequest request = new RerankerRequest(folder.toString(), OptionalInt.of(tokens));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> CrossEncoderFolders.models().open(request))
                .withMessageContaining("8 to 64, got " + tokens);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> CrossEncoderFolders.models().describe("./no/such/folder"))
                .withMessageContaining("'./no/such/folder'");
    }

    @ParameterizedTest
    @CsvSource({"ms-marco-MiniLM-L6-v2, Did you mean 'cross-encoder/ms-marco-MiniLM-L6-v2'?",
        "bge-rerank-base, Did you mean 'BAAI/bge-reranker-base'?", "nonsense, An example is", "'', An example is"})
    void a_name_alone_is_answered_with_the_nearest_id(String model, String answer) {
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> CrossEncoderFolders.models().describe(model))
                .withMessageContaining("'" + model + "'").withMessageContaining(answer);
    }

    private void assertRefused(String... named) {
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> open().close()).satisfies(
                thrown -> assertThat(thrown.getMessage()).contains(named));
    }

    private Reranker open() {
        return CrossEncoderFolders.open(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
