package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.model.NamedModels;

/** Folders in the layout of sentence-transformers, made of the files of a named model. */
class ModelFolderTest {

    private static final String BASE = "all-minilm-l6-v2-q";
    private static final String POOL_AND_NORMALIZE = """
            [{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
             {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
             {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.base.modules.Normalize"}]""";
    private static final String MEAN = "{\"word_embedding_dimension\": 384, \"pooling_mode_mean_tokens\": true}";

    @TempDir
    Path folder;

    @BeforeEach
    void linkTheFilesOfANamedModel() throws IOException {
        LocalModel model = new NamedModels(getClass().getClassLoader(), new CacheFolder(TestModels.CACHE)).find(BASE)
                .orElseThrow().load();
        Files.createDirectories(folder.resolve("onnx"));
        Files.createSymbolicLink(folder.resolve("onnx/model.onnx"), model.graph());
        Files.createSymbolicLink(folder.resolve("tokenizer.json"), model.tokenizer());
        write("sentence_bert_config.json", "{\"max_seq_length\": 256, \"do_lower_case\": false}");
        write("modules.json", POOL_AND_NORMALIZE);
        write("1_Pooling/config.json", MEAN);
    }

    @Test
    void a_folder_gives_the_vectors_of_the_model_in_it() {
        try (Embedder named = TestModels.open(ModelRequest.of(BASE)); Embedder read = open()) {
            assertThat(read.embed("red fox", TextRole.QUERY)).containsExactly(named.embed("red fox", TextRole.QUERY));
            assertThat(read.model().quantized()).isTrue();
            assertThat(read.model().normalized()).isTrue();
            assertThat(read.model().maxTokens()).isEqualTo(256);
        }
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
    void several_poolings_are_joined() throws IOException {
        write("1_Pooling/config.json", "{\"word_embedding_dimension\": 384, \"pooling_mode\": [\"mean\", \"cls\"]}");
        assertThat(card().dimensions()).isEqualTo(768);
        assertThat(card().pooling()).isEqualTo("mean+cls");
        try (Embedder embedder = open()) {
            assertThat(embedder.embed("red fox", TextRole.QUERY)).hasSize(768);
        }
    }

    @Test
    void a_dense_layer_is_applied() throws IOException {
        write("modules.json",
                POOL_AND_NORMALIZE.replace("2_Normalize", "2_Dense").replace("base.modules.Normalize", "models.Dense"));
        write("2_Dense/config.json",
                "{\"in_features\": 384, \"out_features\": 2, \"bias\": true, \"activation_function\": \"torch.nn.modules.linear.Identity\"}");
        float[] weight = new float[2 * 384];
        weight[3] = 1;
        weight[384 + 5] = -2;
        Files.write(folder.resolve("2_Dense/model.safetensors"), safetensors(weight, new float[]{0.5f, 0.25f}));
        write("modules.json",
                POOL_AND_NORMALIZE.replace("2_Normalize", "2_Dense").replace("base.modules.Normalize", "models.Dense"));
        try (Embedder dense = open()) {
            float[] found = dense.embed("red fox", TextRole.QUERY);
            assertThat(dense.model().normalized()).isFalse();
            write("modules.json", POOL_AND_NORMALIZE.replaceFirst(",\\s*\\{\"idx\": 2.*}]", "]"));
            try (Embedder plain = open()) {
                float[] pooled = plain.embed("red fox", TextRole.QUERY);
                assertThat(found).containsExactly(new float[]{pooled[3] + 0.5f, -2 * pooled[5] + 0.25f}, within(1e-6f));
            }
        }
    }

    @Test
    void prompts_are_found_by_the_names_of_the_roles_and_the_default() throws IOException {
        write("config_sentence_transformers.json",
                "{\"prompts\": {\"query\": \"q: \", \"other\": \"o: \"}, \"default_prompt_name\": \"other\"}");
        assertThat(card().prompts().of(TextRole.QUERY)).isEqualTo("q: ");
        assertThat(card().prompts().of(TextRole.DOCUMENT)).isEqualTo("o: ");
    }

    @Test
    void a_prompt_that_is_not_pooled_is_left_out_of_the_mean() throws IOException {
        write("config_sentence_transformers.json", "{\"prompts\": {\"query\": \"search for this: \"}}");
        try (Embedder pooled = open()) {
            write("1_Pooling/config.json", MEAN.replace("}", ", \"include_prompt\": false}"));
            try (Embedder left = open()) {
                assertThat(left.embed("red fox", TextRole.QUERY)).isNotEqualTo(pooled.embed("red fox", TextRole.QUERY));
                assertThat(left.embed("red fox", TextRole.DOCUMENT)).isEqualTo(pooled.embed("red fox", TextRole.DOCUMENT));
            }
        }
    }

    @Test
    void a_folder_without_modules_takes_the_mean_and_the_smaller_of_two_limits() throws IOException {
        Files.delete(folder.resolve("modules.json"));
        Files.delete(folder.resolve("sentence_bert_config.json"));
        write("config.json", "{\"hidden_size\": 384, \"max_position_embeddings\": 512, \"pad_token_id\": 0}");
        write("tokenizer_config.json", "{\"model_max_length\": 128}");
        assertThat(card().pooling()).isEqualTo("mean");
        assertThat(card().normalized()).isFalse();
        assertThat(card().maxTokens()).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenizer.json", "1_Pooling/config.json", "onnx/model.onnx"})
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(folder.resolve(file));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining(file);
    }

    @Test
    void a_module_that_is_not_supported_is_named() throws IOException {
        write("modules.json", POOL_AND_NORMALIZE.replace("base.modules.Normalize", "models.LSTM"));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("LSTM");
    }

    @Test
    void a_module_path_that_leads_out_of_the_folder_is_refused() throws IOException {
        write("modules.json", POOL_AND_NORMALIZE.replace("1_Pooling", "../1_Pooling"));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("../1_Pooling");
    }

    @Test
    void invalid_json_is_named_with_line_and_column() throws IOException {
        write("modules.json", "[\n {\"idx\": }]");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("modules.json")
                .withMessageContaining("line 2");
    }

    @Test
    void a_graph_of_another_width_is_refused() throws IOException {
        write("1_Pooling/config.json", MEAN.replace("384", "768"));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("768")
                .withMessageContaining("384");
    }

    @Test
    void files_that_are_no_graph_and_no_tokenizer_are_named() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        write("tokenizer.json", "{\"model\": 7}");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("tokenizer.json");
        Files.delete(folder.resolve("onnx/model.onnx"));
        write("onnx/model.onnx", "not a graph");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("model.onnx");
    }

    @Test
    void a_tokenizer_that_breaks_off_is_named_and_does_not_end_the_process() throws IOException {
        String whole = Files.readString(folder.resolve("tokenizer.json"));
        Files.delete(folder.resolve("tokenizer.json"));
        write("tokenizer.json", whole.substring(0, whole.indexOf("\"decoder\"") + 20));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(this::open).withMessageContaining("tokenizer.json");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> TestModels.models().describe("./no/such/folder")).withMessageContaining("'./no/such/folder'");
    }

    private Embedder open() {
        return TestModels.open(ModelRequest.of(folder.toString()));
    }

    private ModelCard card() {
        return TestModels.models().describe(folder.toString());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private static byte[] safetensors(float[] weight, float[] bias) {
        int split = weight.length * Float.BYTES;
        int end = split + bias.length * Float.BYTES;
        byte[] header = """
                {"linear.weight": {"dtype": "F32", "shape": [2, 384], "data_offsets": [0, %d]},
                 "linear.bias": {"dtype": "F32", "shape": [2], "data_offsets": [%d, %d]}}""".formatted(split, split, end)
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + header.length + end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        for (float[] values : List.of(weight, bias)) {
            for (float value : values) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }
}
