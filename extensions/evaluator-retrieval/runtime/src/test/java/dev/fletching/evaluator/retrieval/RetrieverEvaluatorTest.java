package dev.fletching.evaluator.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.evaluation.DatasetReaders;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.EvaluationRequest.OfRetriever;
import dev.fletching.api.evaluation.EvaluationRequest.OfRun;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.testkit.EvaluatorContractTest;
import dev.fletching.testkit.SharedData;

class RetrieverEvaluatorTest extends EvaluatorContractTest {

    private static final RetrievalDataset ANIMALS = new RetrievalDataset("animals",
            Map.of("q1", "red fox", "q2", "blue whale", "q3", "zebra", "unjudged", "green"),
            Map.of("d1", "a red fox", "d2", "a blue whale", "d3", "a whale"),
            new Qrels(Map.of("q1", Map.of("d1", 1), "q2", Map.of("d3", 2, "d1", 0), "q3", Map.of("d2", 1))));

    @Override
    protected Evaluator evaluator() {
        return new RetrieverEvaluator();
    }

    @Override
    protected EvaluationRequest request(Path folder, EvaluationOptions options) {
        return new OfRetriever(ANIMALS, "words", WordsRetriever.of(ANIMALS.corpus()), 10, options);
    }

    @Override
    protected EvaluationRequest requestOf(Path absent) {
        RetrievalDataset dataset = new DatasetReaders(new Readers()).read(absent);
        return new OfRetriever(dataset, "words", WordsRetriever.of(dataset.corpus()), 10, EvaluationOptions.DEFAULTS);
    }

    @Override
    protected EvaluationRequest foreignRequest() {
        return new OfRun(Path.of("a.qrels"), Path.of("a.run"), EvaluationOptions.DEFAULTS);
    }

    @Test
    void queries_that_find_nothing_count_and_unjudged_ones_do_not() {
        Report report = evaluate(WordsRetriever.of(ANIMALS.corpus()), "accuracy@1", "accuracy@5", "recip_rank", "num_q");
        assertThat(report.queries()).isEqualTo(3);
        assertThat(report.measures()).containsEntry("accuracy@1", 1 / 3.0).containsEntry("accuracy@5", 2 / 3.0)
                .containsEntry("recip_rank", 0.5).containsEntry("num_q", 3.0);
        assertThat(report.run().byQuery().get("q3")).isEmpty();
        assertThat(report.perQuery()).isEmpty();
    }

    @Test
    void a_document_stands_where_its_best_passage_stands_and_more_passages_are_asked_for() {
        List<Integer> asked = new ArrayList<>();
        Retriever retriever = request -> {
            asked.add(request.k());
            List<Retrieved> found = new ArrayList<>();
            for (int i = 0; i < Math.min(request.k(), 50); i++) {
                found.add(new Retrieved(i + 1, 100 - i, "x", passage("p" + i, i < 40 ? "notes.jsonl#d1" : "d3")));
            }
            return found;
        };

        Report report = evaluator().evaluate(new OfRetriever(ANIMALS, "x", retriever, 2, measures("recall@2")),
                ProgressListener.SILENT);

        assertThat(report.run().byQuery().get("q2")).containsExactly(Map.entry("d1", 100.0), Map.entry("d3", 60.0));
        assertThat(asked).startsWith(2, 8, 32, 128, 2);
    }

    @Test
    void scores_fall_so_that_who_sorts_by_them_has_the_same_ranking() {
        Retriever level = request -> List.of(new Retrieved(1, 0.5, "x", passage("d1", "")),
                new Retrieved(2, 0.5, "x", passage("d3", "")), new Retrieved(3, 0.7, "x", passage("d2", "")));

        Report report = evaluate(level, "ndcg@10", "ndcg_cut_10", "accuracy@1", "success_1");

        assertThat(report.run().byQuery().get("q1").keySet()).containsExactly("d1", "d3", "d2");
        List<Double> scores = List.copyOf(report.run().byQuery().get("q1").values());
        assertThat(scores.get(0)).isEqualTo(0.5);
        assertThat(scores.get(1).floatValue()).isLessThan(0.5f).isGreaterThan(0.4999f);
        assertThat(scores.get(2).floatValue()).isLessThan(scores.get(1).floatValue());
        assertThat(report.measures().get("accuracy@1")).isEqualTo(report.measures().get("success_1"));
    }

    @Test
    void an_index_of_other_documents_is_refused() {
        Retriever strange = request -> List.of(new Retrieved(1, 1, "x", passage("other", "")));
        assertThatThrownBy(() -> evaluate(strange, "map")).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'animals'").hasMessageContaining("'other'");
    }

    @Test
    void a_name_with_a_rank_is_of_the_family_and_others_are_trec_evals() {
        assertThat(evaluate(WordsRetriever.of(ANIMALS.corpus()), "map", "ndcg@3", "P_5").measures().keySet())
                .containsExactly("ndcg@3", "map", "P_5");
        assertThatThrownBy(() -> evaluate(WordsRetriever.of(ANIMALS.corpus()), "joy@3")).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'joy@3'").hasMessageContaining("ndcg");
    }

    @Test
    void a_real_collection_is_measured_as_a_loop_measures_it() {
        RetrievalDataset cacm = new DatasetReaders(new Readers()).read(SharedData.require("data/cacm"));
        WordsRetriever retriever = WordsRetriever.of(cacm.corpus());
        Report report = evaluator().evaluate(
                new OfRetriever(cacm, "words", retriever, 100,
                        measures("ndcg@10", "recall@100", "mrr@10", "map", "ndcg_cut_10")),
                ProgressListener.SILENT);

        Map<String, Double> sums = new LinkedHashMap<>();
        cacm.qrels().byQuery().forEach((query, grades) -> {
            Set<String> relevant = new HashSet<>(grades.keySet());
            double gain = 0;
            double ideal = 0;
            double precisions = 0;
            double reciprocal = 0;
            int found = 0;
            List<Retrieved> ranking = retriever.retrieve(cacm.queries().get(query), 100);
            for (int rank = 1; rank <= 100; rank++) {
                if (rank <= ranking.size() && relevant.contains(ranking.get(rank - 1).passage().id())) {
                    found++;
                    precisions += (double) found / rank;
                    gain += rank <= 10 ? Math.log(2) / Math.log(rank + 1) : 0;
                    reciprocal = reciprocal == 0 && rank <= 10 ? 1.0 / rank : reciprocal;
                }
                ideal += rank <= Math.min(10, relevant.size()) ? Math.log(2) / Math.log(rank + 1) : 0;
            }
            sums.merge("ndcg@10", gain / ideal, Double::sum);
            sums.merge("recall@100", (double) found / relevant.size(), Double::sum);
            sums.merge("mrr@10", reciprocal, Double::sum);
            sums.merge("map", precisions / relevant.size(), Double::sum);
            sums.merge("ndcg_cut_10", gain / ideal, Double::sum);
        });
        assertThat(report.queries()).isEqualTo(52);
        sums.forEach((name, sum) -> assertThat(report.measures().get(name)).as(name).isCloseTo(sum / 52,
                Offset.offset(1e-9)));
    }

    private Report evaluate(Retriever retriever, String... names) {
        return evaluator().evaluate(new OfRetriever(ANIMALS, "x", retriever, 10, measures(names)), ProgressListener.SILENT);
    }

    private static EvaluationOptions measures(String... names) {
        return new EvaluationOptions(List.of(), Set.of(), List.of(names), false);
    }

    private static Passage passage(String id, String document) {
        return new Passage(id, id, new Origin(document, "", "", "", 0, 1), Map.of());
    }
}
