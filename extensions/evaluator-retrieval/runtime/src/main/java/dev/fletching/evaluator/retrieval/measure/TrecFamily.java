package dev.fletching.evaluator.retrieval.measure;

import static dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary.GEOMETRIC_MEAN;
import static dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary.MEAN;
import static dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary.QUERIES;
import static dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary.TOTAL;
import static dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary.TOTAL_OF_JUDGED;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary;

/**
 * A measure of trec_eval with or without cut-offs.
 *
 * @param name without a cut-off
 * @param summary how the values of queries become one
 * @param cutoffs what trec_eval prints unasked; empty where the measure has none
 * @param formula its value for one query and cut-off
 */
record TrecFamily(String name, Summary summary, List<Integer> cutoffs, Formula formula) {

    private static final List<Integer> RANKS = List.of(5, 10, 15, 20, 30, 100, 200, 500, 1000);
    private static final List<Integer> TENTHS = IntStream.rangeClosed(0, 10).boxed().toList();
    private static final String INTERPOLATED = "iprec_at_recall";

    /** All that there are, in the order in which they are shown. */
    static final List<TrecFamily> ALL = List.of(
            single("num_q", QUERIES, r -> 1),
            single("num_ret", TOTAL, Ranking::found),
            single("num_rel", TOTAL_OF_JUDGED, Ranking::relevant),
            single("num_rel_ret", TOTAL, Ranking::relevantFound),
            single("map", MEAN, r -> TrecFormulas.averagePrecision(r, Integer.MAX_VALUE)),
            single("gm_map", GEOMETRIC_MEAN, r -> TrecFormulas.averagePrecision(r, Integer.MAX_VALUE)),
            single("Rprec", MEAN, TrecFormulas::rPrecision),
            single("bpref", MEAN, TrecFormulas::bpref),
            single("recip_rank", MEAN, TrecFormulas::reciprocalRank),
            new TrecFamily(INTERPOLATED, MEAN, TENTHS, TrecFormulas::interpolatedPrecision),
            new TrecFamily("P", MEAN, RANKS, TrecFormulas::precision),
            new TrecFamily("recall", MEAN, RANKS, TrecFormulas::recall),
            single("infAP", MEAN, TrecFormulas::inferredAveragePrecision),
            single("11pt_avg", MEAN, TrecFormulas::elevenPointAverage),
            single("ndcg", MEAN, r -> TrecFormulas.ndcg(r, Integer.MAX_VALUE)),
            new TrecFamily("ndcg_cut", MEAN, RANKS, TrecFormulas::ndcg),
            new TrecFamily("map_cut", MEAN, RANKS, TrecFormulas::averagePrecision),
            new TrecFamily("success", MEAN, List.of(1, 5, 10), TrecFormulas::success),
            single("set_P", MEAN, TrecFormulas::setPrecision),
            single("set_recall", MEAN, TrecFormulas::setRecall),
            single("set_F", MEAN, TrecFormulas::setF));

    /** A value for one query and cut-off. */
    @FunctionalInterface
    interface Formula {

        double of(Ranking ranking, int cutoff);
    }

    /** A value for one query. */
    @FunctionalInterface
    private interface SingleFormula {

        double of(Ranking ranking);
    }

    private static TrecFamily single(String name, Summary summary, SingleFormula formula) {
        return new TrecFamily(name, summary, List.of(), (ranking, cutoff) -> formula.of(ranking));
    }

    /** Whether cut-offs are ranks, which a caller may choose; recall points are fixed. */
    boolean takesRanks() {
        return !cutoffs.isEmpty() && !name.equals(INTERPOLATED);
    }

    /** Its measures at the given ranks, or where there are none or it takes none, those that trec_eval prints unasked. */
    List<TrecMeasure> at(List<Integer> ranks) {
        if (cutoffs.isEmpty()) {
            return List.of(at(0));
        }
        return (takesRanks() && !ranks.isEmpty() ? ranks : cutoffs).stream().map(this::at).toList();
    }

    private TrecMeasure at(int cutoff) {
        return new TrecMeasure(name + suffix(cutoff), summary, ranking -> formula.of(ranking, cutoff));
    }

    private String suffix(int cutoff) {
        if (cutoffs.isEmpty()) {
            return "";
        }
        return takesRanks() ? "_" + cutoff : String.format(Locale.ROOT, "_%.2f", cutoff / 10.0);
    }
}
