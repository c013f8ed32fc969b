package dev.fletching.evaluator.retrieval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Run;
import dev.fletching.evaluator.retrieval.measure.IrMeasure.Kind;

class MeasurePropertiesTest {

    private static final int ROUNDS = 400;

    private final Random random = new Random(5);

    @Test
    void measures_of_sentence_transformers_equal_their_definitions() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] hits = hits();
            int relevant = count(hits, hits.length) + random.nextInt(4);
            if (relevant == 0) {
                continue;
            }
            int k = 1 + random.nextInt(30);
            double found = count(hits, k);
            assertValue(Kind.ACCURACY, k, hits, relevant, Math.min(1, found));
            assertValue(Kind.PRECISION, k, hits, relevant, found / k);
            assertValue(Kind.RECALL, k, hits, relevant, found / relevant);
            assertValue(Kind.MRR, k, hits, relevant, IntStream.range(0, Math.min(k, hits.length)).filter(i -> hits[i])
                    .mapToDouble(i -> 1.0 / (i + 1)).findFirst().orElse(0));
            assertValue(Kind.MAP, k, hits, relevant, ranks(hits, k).mapToDouble(i -> (double) count(hits, i + 1) / (i + 1))
                    .sum() / Math.min(k, relevant));
            assertValue(Kind.NDCG, k, hits, relevant, ranks(hits, k).mapToDouble(MeasurePropertiesTest::discount).sum()
                    / IntStream.range(0, Math.min(k, relevant)).mapToDouble(MeasurePropertiesTest::discount).sum());
        }
    }

    @Test
    void a_perfect_ranking_of_all_judged_documents_measures_one() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Integer> grades = grades();
            Map<String, Double> scores = new HashMap<>();
            grades.forEach((document, grade) -> scores.put(document, (double) grade));
            Map<String, Double> values = evaluate(grades, scores);
            boolean any = grades.values().stream().anyMatch(grade -> grade > 0);
            for (String measure : List.of("map", "Rprec", "bpref", "recip_rank", "ndcg", "ndcg_cut_10", "set_recall",
                    "11pt_avg")) {
                assertThat(values.get(measure)).as(measure).isCloseTo(any ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void values_of_any_run_are_in_their_range_and_those_with_cut_offs_end_in_those_without() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> scores = new HashMap<>();
            IntStream.range(0, random.nextInt(40)).forEach(i -> scores.put("d" + random.nextInt(60), random.nextInt(5) / 4.0));
            Map<String, Double> values = evaluate(grades(), scores);
            values.forEach(
                    (name, value) -> assertThat(value).as(name).isBetween(0.0, name.startsWith("num") ? 60.0 : 1.0 + 1e-12));
            assertThat(values.get("map_cut_1000")).isEqualTo(values.get("map"));
            assertThat(values.get("ndcg_cut_1000")).isEqualTo(values.get("ndcg"));
            assertThat(values.get("recall_1000")).isEqualTo(values.get("set_recall"));
        }
    }

    @Test
    void where_all_is_judged_inferred_average_precision_is_average_precision() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Integer> grades = grades();
            grades.replaceAll((document, grade) -> Math.max(0, grade));
            Map<String, Double> scores = new HashMap<>();
            grades.keySet().forEach(document -> scores.put(document, random.nextDouble()));
            Map<String, Double> values = evaluate(grades, scores);
            assertThat(values.get("infAP")).isCloseTo(values.get("map"), within(1e-3));
        }
    }

    @Test
    void scores_that_are_equal_in_single_precision_tie_and_the_larger_id_in_utf_8_comes_first() {
        Map<String, Double> scores = Map.of("\uFFFD", 1.0 + 1e-12, "\uD83D\uDC1F", 1.0);
        assertThat(Ranking.of(scores, Map.of("\uD83D\uDC1F", 1)).grades()).containsExactly(1, Ranking.NOT_POOLED);
        assertThat(Ranking.of(Map.of("a", 0.0, "b", -0.0), Map.of("b", 1)).grades()).containsExactly(1, Ranking.NOT_POOLED);
    }

    private static Map<String, Double> evaluate(Map<String, Integer> grades, Map<String, Double> scores) {
        return TrecEval.of(new Qrels(Map.of("q", grades)), new Run(Map.of("q", scores)),
                TrecMeasures.of(List.of(), List.of()), false).perQuery().get("q");
    }

    private Map<String, Integer> grades() {
        Set<Integer> documents = new LinkedHashSet<>();
        IntStream.range(0, 1 + random.nextInt(30)).forEach(i -> documents.add(random.nextInt(60)));
        Map<String, Integer> grades = new HashMap<>();
        documents.forEach(document -> grades.put("d" + document, random.nextInt(5) - 1));
        return grades;
    }

    private boolean[] hits() {
        boolean[] hits = new boolean[random.nextInt(25)];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = random.nextInt(4) == 0;
        }
        return hits;
    }

    private static void assertValue(Kind kind, int k, boolean[] hits, int relevant, double expected) {
        assertThat(new IrMeasure(kind, k).of(hits, relevant)).as(kind + "@" + k).isCloseTo(expected, within(1e-12));
    }

    private static IntStream ranks(boolean[] hits, int k) {
        return IntStream.range(0, Math.min(k, hits.length)).filter(i -> hits[i]);
    }

    private static int count(boolean[] hits, int k) {
        return (int) ranks(hits, k).count();
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
