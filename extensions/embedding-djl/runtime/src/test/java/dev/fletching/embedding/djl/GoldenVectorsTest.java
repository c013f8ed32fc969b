package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.model.Json;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.model.NamedModels;
import dev.fletching.embedding.djl.token.ModelTokenizer;
import dev.fletching.testkit.SharedData;

/** The vectors of sentence-transformers on the same files. */
class GoldenVectorsTest {

    private static final float TOLERANCE = 1e-5f;
    private static final Map<String, String> GOLDEN = Map.of(
            "all-minilm-l6-v2", "minilm", "bge-small-en", "bge", "bge-small-en-v1.5", "bge15", "e5-small-v2", "e5");

    @ParameterizedTest
    @ValueSource(strings = {"all-minilm-l6-v2", "bge-small-en", "bge-small-en-v1.5", "e5-small-v2"})
    void token_ids_equal_the_reference(String model) {
        JsonNode golden = golden(model);
        LocalModel files = new NamedModels(getClass().getClassLoader(), new CacheFolder(TestModels.CACHE))
                .find(model).orElseThrow().load();
        try (ModelTokenizer tokenizer = ModelTokenizer.open(files.tokenizer(), files.rules())) {
            for (JsonNode item : golden.get("items")) {
                assertThat(tokenizer.tokens(item.get("text").asText()).ids()).containsExactly(longs(item.get("input_ids")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-minilm-l6-v2", "bge-small-en", "bge-small-en-v1.5", "e5-small-v2"})
    void vectors_and_dot_products_equal_the_reference_alone_and_in_a_batch(String model) {
        JsonNode golden = golden(model);
        List<String> texts = new ArrayList<>();
        golden.get("items").forEach(item -> texts.add(item.get("text").asText()));
        try (Embedder embedder = TestModels.open(TestModels.plain(model))) {
            List<Embedding> together = embedder.embed(texts, TextRole.DOCUMENT);
            for (int i = 0; i < texts.size(); i++) {
                float[] expected = floats(golden.get("items").get(i).get("embedding"));
                assertThat(together.get(i).vector()).containsExactly(expected, within(TOLERANCE));
                assertThat(embedder.embed(texts.get(i), TextRole.DOCUMENT)).containsExactly(expected, within(TOLERANCE));
                assertThat(together.get(i).tokens()).isEqualTo(golden.get("items").get(i).get("input_ids").size());
            }
            golden.get("dots").properties().forEach(dot -> {
                String[] pair = dot.getKey().split("_");
                double found = Similarity.DOT.of(together.get(Integer.parseInt(pair[0])).vector(),
                        together.get(Integer.parseInt(pair[1])).vector());
                assertThat(found).isCloseTo(dot.getValue().asDouble(), within((double) TOLERANCE));
            });
        }
    }

    private static JsonNode golden(String model) {
        return Json.read(SharedData.require("reference/embeddings_" + GOLDEN.get(model) + ".json"));
    }

    private static long[] longs(JsonNode array) {
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asLong();
        }
        return values;
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }
}
