package dev.fletching.evaluator.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.EvaluationRequest.OfEmbedder;
import dev.fletching.api.evaluation.EvaluationRequest.OfRun;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.testkit.EvaluatorContractTest;

class RunEvaluatorTest extends EvaluatorContractTest {

    @TempDir
    Path here;

    @Override
    protected Evaluator evaluator() {
        return new RunEvaluator();
    }

    @Override
    protected EvaluationRequest request(Path folder, EvaluationOptions options) throws IOException {
        Path qrels = Files.writeString(folder.resolve("animals.qrels"), "q1 0 d1 2\nq1 0 d2 0\nq2 0 d3 1\nq3 0 d1 1\n");
        Path run = Files.writeString(folder.resolve("animals.run"),
                "q1\tQ0\td2\t1\t0.5\tfox\nq1 Q0 d1 2 0.5 fox\r\n\nq2 Q0 d9 1 7e-1 fox\nq2 Q0 d3 2 -3 fox\nq4 Q0 d1 1 1 fox");
        return new OfRun(qrels, run, options);
    }

    @Override
    protected EvaluationRequest requestOf(Path absent) {
        return new OfRun(absent, absent, EvaluationOptions.DEFAULTS);
    }

    @Override
    protected EvaluationRequest foreignRequest() {
        return new OfEmbedder(Path.of("a.json"), VectorTable.hashing(8), EvaluationOptions.DEFAULTS);
    }

    @Override
    protected boolean withinZeroAndOne(String measure) {
        return !measure.startsWith("num_");
    }

    @Test
    void only_queries_of_both_files_count_and_larger_ids_win_ties() throws IOException {
        Report report = evaluate();
        assertThat(report.queries()).isEqualTo(2);
        assertThat(report.documents()).isEqualTo(4);
        assertThat(report.dataset()).isEqualTo("animals.qrels");
        assertThat(report.model()).isEqualTo("animals.run");
        assertThat(report.measures()).containsEntry("num_q", 2.0).containsEntry("num_ret", 4.0)
                .containsEntry("recip_rank", 0.5);
    }

    @Test
    void judged_queries_that_the_run_lacks_count_where_all_are_to_count() throws IOException {
        OfRun files = (OfRun) request(here, EvaluationOptions.DEFAULTS);
        Report report = evaluator().evaluate(new OfRun(files.qrels(), files.run(), true, files.options()),
                ProgressListener.SILENT);
        assertThat(report.measures()).containsEntry("num_q", 3.0).containsEntry("recip_rank", 1 / 3.0);
    }

    @Test
    void measures_are_asked_for_by_name_family_or_rank() throws IOException {
        assertThat(evaluate("P_7", "map", "success.2,3", "P_7").measures().keySet()).containsExactly("P_7", "map", "success_2",
                "success_3");
        assertThat(evaluate("recall", "iprec_at_recall_0.10").measures()).hasSize(10).containsKey("recall_1000")
                .containsKey("iprec_at_recall_0.10");
    }

    @Test
    void cut_offs_replace_the_ranks_of_every_measure_that_has_some() throws IOException {
        OfRun request = (OfRun) request(here, new EvaluationOptions(List.of(2), Set.of(), List.of("P", "ndcg_cut"), true));
        Report report = evaluator().evaluate(request, ProgressListener.SILENT);
        assertThat(report.measures().keySet()).containsExactly("P_2", "ndcg_cut_2");
        assertThat(report.perQuery().keySet()).containsExactly("q1", "q2");
    }

    @Test
    void files_without_a_common_query_are_refused() throws IOException {
        Path qrels = Files.writeString(here.resolve("other.qrels"), "x 0 d1 1\n");
        Path run = ((OfRun) request(here, EvaluationOptions.DEFAULTS)).run();
        assertThatThrownBy(() -> evaluator().evaluate(new OfRun(qrels, run, EvaluationOptions.DEFAULTS),
                ProgressListener.SILENT)).isInstanceOf(FletchingException.class).hasMessageContaining("other.qrels");
    }

    private Report evaluate(String... measures) throws IOException {
        return evaluator().evaluate(request(here, new EvaluationOptions(List.of(), Set.of(), List.of(measures), false)),
                ProgressListener.SILENT);
    }
}
