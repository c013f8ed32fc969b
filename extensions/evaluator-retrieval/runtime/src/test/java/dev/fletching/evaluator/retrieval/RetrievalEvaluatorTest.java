package dev.fletching.evaluator.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.EvaluationRequest.OfEmbedder;
import dev.fletching.api.evaluation.EvaluationRequest.OfRun;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.testkit.EvaluatorContractTest;
import dev.fletching.testkit.SharedData;

class RetrievalEvaluatorTest extends EvaluatorContractTest {

    private static final String DATASET = """
            {"queries": {"q1": "red fox", "q2": "blue whale", "unjudged": "green", "irrelevant": "grey"},
             "corpus": {"d1": "a red fox", "d2": "a blue whale", "d3": "a document of more than forty characters in all"},
             "relevant_docs": {"q1": ["d1"], "q2": ["d2", "d3"], "irrelevant": []}}
            """;

    @TempDir
    Path here;

    @Override
    protected Evaluator evaluator() {
        return new RetrievalEvaluator(new Readers());
    }

    @Override
    protected EvaluationRequest request(Path folder, EvaluationOptions options) throws IOException {
        return new OfEmbedder(Files.writeString(folder.resolve("animals.json"), DATASET), VectorTable.hashing(64), options);
    }

    @Override
    protected EvaluationRequest requestOf(Path absent) {
        return new OfEmbedder(absent, VectorTable.hashing(64), EvaluationOptions.DEFAULTS);
    }

    @Override
    protected EvaluationRequest foreignRequest() {
        return new OfRun(Path.of("a.qrels"), Path.of("a.run"), EvaluationOptions.DEFAULTS);
    }

    @Test
    void queries_without_relevant_documents_are_left_out_and_truncated_texts_counted() throws IOException {
        Report report = evaluate(EvaluationOptions.DEFAULTS);
        assertThat(report.queries()).isEqualTo(2);
        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.truncated()).isEqualTo(1);
        assertThat(report.model()).isEqualTo("table");
        assertThat(report.dataset()).isEqualTo("animals");
        assertThat(report.measures()).containsEntry("cosine_accuracy@1", 1.0).containsEntry("cosine_recall@1", 0.75);
    }

    @Test
    void stages_come_in_the_order_of_the_work() throws IOException {
        Set<String> stages = new LinkedHashSet<>();
        evaluator().evaluate(request(here, EvaluationOptions.DEFAULTS), (stage, done, total) -> stages.add(stage));
        assertThat(new ArrayList<>(stages)).containsExactly("embedding documents", "embedding queries", "searching");
    }

    @Test
    void cut_offs_replace_those_of_the_table_and_deepen_its_single_ranks() throws IOException {
        Report report = evaluate(new EvaluationOptions(List.of(2, 200), Set.of(), List.of(), false));
        assertThat(report.measures().keySet()).containsExactly("cosine_accuracy@2", "cosine_accuracy@200", "cosine_precision@2",
                "cosine_precision@200", "cosine_recall@2", "cosine_recall@200", "cosine_ndcg@200", "cosine_mrr@200",
                "cosine_map@200");
    }

    @Test
    void names_choose_measures_with_and_without_similarity_and_rank() throws IOException {
        Report report = evaluate(new EvaluationOptions(List.of(), EnumSet.of(Similarity.DOT, Similarity.EUCLIDEAN),
                List.of("mrr", "cosine_ndcg@7", "recall@2"), false));
        assertThat(report.measures().keySet()).containsExactly("dot_mrr@10", "euclidean_mrr@10", "cosine_ndcg@7",
                "dot_recall@2", "euclidean_recall@2");
    }

    @Test
    void a_model_that_gives_no_numbers_is_named_with_the_text() {
        Embedder broken = new VectorTable(2, text -> new float[]{text.contains("whale") ? Float.NaN : 1, 0});
        assertThatThrownBy(() -> evaluator().evaluate(
                new OfEmbedder(((OfEmbedder) request(here, EvaluationOptions.DEFAULTS)).dataset(), broken,
                        EvaluationOptions.DEFAULTS),
                ProgressListener.SILENT)).isInstanceOf(FletchingException.class).hasMessageContaining("'table'")
                .hasMessageContaining("NaN").hasMessageContaining("'d2'");
    }

    @Test
    void a_path_that_no_reader_accepts_is_answered_with_the_formats() throws IOException {
        Path path = Files.writeString(here.resolve("data.xml"), "<data/>");
        assertThatThrownBy(() -> evaluator().evaluate(requestOf(path), ProgressListener.SILENT))
                .isInstanceOf(FletchingException.class).hasMessageContaining("data.xml").hasMessageContaining("relevant_docs")
                .hasMessageContaining("corpus.jsonl");
    }

    @Test
    void judgements_that_find_nothing_relevant_are_refused() throws IOException {
        Path path = Files.writeString(here.resolve("none.json"),
                "{\"queries\": {\"q\": \"x\"}, \"corpus\": {\"d\": \"y\"}, \"relevant_docs\": {\"q\": []}}");
        assertThatThrownBy(() -> evaluator().evaluate(requestOf(path), ProgressListener.SILENT))
                .isInstanceOf(FletchingException.class).hasMessageContaining("relevant");
    }

    @Test
    void a_real_collection_is_evaluated_in_both_forms_alike() {
        Path cacm = SharedData.require("data/cacm");
        Report folder = evaluator().evaluate(requestOf(cacm), ProgressListener.SILENT);
        Report file = evaluator().evaluate(requestOf(cacm.resolve("dataset.json")), ProgressListener.SILENT);
        assertThat(folder.queries()).isEqualTo(52).isEqualTo(file.queries());
        assertThat(folder.documents()).isEqualTo(3204).isEqualTo(file.documents());
        assertThat(folder.measures()).isEqualTo(file.measures());
        assertThat(folder.measures().get("cosine_recall@10")).isPositive();
    }

    private Report evaluate(EvaluationOptions options) throws IOException {
        return evaluator().evaluate(request(here, options), ProgressListener.SILENT);
    }
}
