package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.host.Contributions;
import dev.fletching.testkit.SharedData;
import io.quarkus.test.junit.QuarkusTest;

/** The models as they come, on a set of questions and answers with a table of the reference. */
@QuarkusTest
class PretrainedModelsTest {

    @Inject
    Embedders embedders;

    @Inject
    Contributions contributions;

    @ParameterizedTest
    @CsvSource({"minilm, all-minilm-l6-v2", "bge, bge-small-en", "bge15, bge-small-en-v1.5"})
    void the_table_equals_that_of_sentence_transformers(String key, String model) throws IOException {
        Path golden = SharedData.require("reference/ir_eval_pretrained.json");
        Map<String, Map<String, Double>> tables = new ObjectMapper().readValue(golden.toFile(), new TypeReference<>() {
        });
        Map<String, Double> expected = tables.get(key + "/embedding_data_eval_dataset");
        Report report = evaluate(model, SharedData.require("data/seed-aim-qa/embedding_data/eval_dataset.json"));
        assertThat(report.measures().keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, value) -> assertThat(report.measures().get(name)).as(name).isCloseTo(value, within(1e-4)));
        assertThat(report.queries()).isEqualTo(298);
        assertThat(report.documents()).isEqualTo(149);
    }

    private Report evaluate(String model, Path dataset) {
        try (Embedder embedder = embedders.open(ModelRequest.of(model))) {
            return contributions.get(Evaluator.class, "retrieval").evaluate(
                    new EvaluationRequest.OfEmbedder(dataset, embedder, EvaluationOptions.DEFAULTS), ProgressListener.SILENT);
        }
    }
}
