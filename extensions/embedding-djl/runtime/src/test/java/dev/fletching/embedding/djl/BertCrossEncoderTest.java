package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.model.NamedModels;
import dev.fletching.testkit.OnnxWriter;

/** A real transformer that a head of random weights makes a cross-encoder, beside the transformer run by hand. */
class BertCrossEncoderTest {

    private static final int WIDTH = 384;
    private static final int MAX_TOKENS = 64;
    private static final String QUERY = "Which whales sing below the ice?";
    private static final List<String> PASSAGES = List.of("The blue whale sings below the ice for its calf.", "",
            "straße, naïve — 日本語 😀 and 1,234.56", "Foxes are small omnivorous mammals. ".repeat(30), "ice");

    @TempDir
    Path folder;

    private LocalModel base;
    private float[] head;

    @BeforeEach
    void putAHeadOnATransformer() throws IOException {
        base = new NamedModels(getClass().getClassLoader(), new CacheFolder(TestModels.CACHE)).find("all-minilm-l6-v2")
                .orElseThrow().load();
        head = new float[WIDTH];
        Random random = new Random(3);
        for (int i = 0; i < WIDTH; i++) {
            head[i] = random.nextFloat() - 0.5f;
        }
        byte[] addition = new OnnxWriter().longs("head/first", new long[]{0}).floats("head/weights", head, WIDTH, 1)
                .node("Gather", List.of("head/cls"), Map.of("axis", 1L), "last_hidden_state", "head/first")
                .node("MatMul", "logits", "head/cls", "head/weights").output("logits", "batch", "1").addition();
        Files.createDirectories(folder.resolve("onnx"));
        try (OutputStream graph = Files.newOutputStream(folder.resolve("onnx/model.onnx"))) {
            Files.copy(base.graph(), graph);
            graph.write(addition);
        }
        Files.createSymbolicLink(folder.resolve("tokenizer.json"), base.tokenizer());
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": " + MAX_TOKENS + "}");
        Files.writeString(folder.resolve("config.json"),
                "{\"sbert_ce_default_activation_function\": \"torch.nn.modules.linear.Identity\"}");
    }

    @Test
    void logits_are_those_of_the_transformer_run_by_hand() throws Exception {
        try (Reranker reranker = CrossEncoderFolders.open(folder)) {
            float[] scores = reranker.score(QUERY, PASSAGES);
            for (int i = 0; i < PASSAGES.size(); i++) {
                assertThat((double) scores[i]).isCloseTo(byHand(PASSAGES.get(i)), within(1e-5));
            }
        }
    }

    private double byHand(String passage) throws IOException, OrtException {
        try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(base.tokenizer(), Map.of("truncation",
                "LONGEST_FIRST", "maxLength", "" + MAX_TOKENS, "modelMaxLength", "" + MAX_TOKENS, "padding", "false"));
                OrtSession session = OrtEnvironment.getEnvironment().createSession(base.graph().toString())) {
            Encoding encoding = tokenizer.encode(QUERY, passage);
            Map<String, OnnxTensor> inputs = Map.of("input_ids", tensor(encoding.getIds()), "attention_mask",
                    tensor(encoding.getAttentionMask()), "token_type_ids", tensor(encoding.getTypeIds()));
            try (OrtSession.Result result = session.run(inputs)) {
                FloatBuffer vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
                double logit = 0;
                for (int i = 0; i < WIDTH; i++) {
                    logit += (double) vectors.get(i) * head[i];
                }
                return logit;
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][]{values});
    }
}
