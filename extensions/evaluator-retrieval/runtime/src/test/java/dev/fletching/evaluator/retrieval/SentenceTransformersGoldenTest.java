package dev.fletching.evaluator.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest.OfEmbedder;
import dev.fletching.api.evaluation.Report;
import dev.fletching.testkit.SharedData;

class SentenceTransformersGoldenTest {

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void cosine_and_dot_are_what_the_information_retrieval_evaluator_gives() throws IOException {
        JsonNode golden = json.readTree(SharedData.require("reference/metrics/st_ir_evaluator.json").toFile());
        Report report = evaluate(golden, new EvaluationOptions(List.of(), EnumSet.of(Similarity.COSINE, Similarity.DOT),
                List.of(), false));
        Report gain = evaluate(golden, new EvaluationOptions(List.of(), EnumSet.of(Similarity.COSINE, Similarity.DOT),
                List.of("ndcg@3"), false));
        Map<String, Double> values = new HashMap<>(report.measures());
        values.putAll(gain.measures());
        Map<String, Double> expected = expected(golden.get("expected"));
        assertThat(expected).hasSize(32);
        expected.forEach((name, value) -> assertThat(values.get(name)).as(name).isCloseTo(value, within(1e-9)));
    }

    @Test
    void the_table_unasked_has_the_measures_of_the_reference_in_its_order() throws IOException {
        JsonNode golden = json.readTree(SharedData.require("reference/ir_eval_pretrained.json").toFile());
        assertThat(new RetrievalEvaluator(new Readers()).measures())
                .isEqualTo(List.copyOf(json.convertValue(golden.get("bge/eval_dataset"), LinkedHashMap.class).keySet()));
    }

    private Report evaluate(JsonNode golden, EvaluationOptions options) throws IOException {
        Map<String, float[]> vectors = new HashMap<>();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("queries", texts("q", golden.get("queries"), vectors));
        dataset.put("corpus", texts("d", golden.get("corpus"), vectors));
        dataset.put("relevant_docs", golden.get("relevant"));
        Path path = folder.resolve("golden.json");
        Files.writeString(path, json.writeValueAsString(dataset));
        VectorTable embedder = new VectorTable(32, vectors::get);
        return new RetrievalEvaluator(new Readers()).evaluate(new OfEmbedder(path, embedder, options),
                ProgressListener.SILENT);
    }

    private Map<String, String> texts(String prefix, JsonNode list, Map<String, float[]> vectors) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            vectors.put(prefix + i, json.convertValue(list.get(i), float[].class));
            texts.put(prefix + i, prefix + i);
        }
        return texts;
    }

    private static Map<String, Double> expected(JsonNode golden) {
        Map<String, Double> expected = new HashMap<>();
        golden.properties().forEach(similarity -> similarity.getValue().properties()
                .forEach(measure -> measure.getValue().properties().forEach(value -> expected.put(
                        similarity.getKey() + "_" + measure.getKey().replace("@k", "@" + value.getKey()),
                        value.getValue().asDouble()))));
        return expected;
    }
}
