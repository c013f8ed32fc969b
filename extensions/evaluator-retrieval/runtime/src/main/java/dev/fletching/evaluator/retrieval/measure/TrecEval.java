package dev.fletching.evaluator.retrieval.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Run;

/**
 * Evaluates a run as trec_eval 9 does: judged queries that the run has, in the order of their ids, documents by descending
 * score in single precision and then by descending id.
 * <p>
 * With {@code complete}, as trec_eval's option {@code -c}, judged queries that the run lacks count as queries that found
 * nothing.
 *
 * @param perQuery values by query and measure
 * @param all values of the whole run by measure
 */
public record TrecEval(Map<String, Map<String, Double>> perQuery, Map<String, Double> all) {

    private static final double SMALLEST_GEOMETRIC = 0.00001;

    /** Measure a run. */
    public static TrecEval of(Qrels qrels, Run run, List<TrecMeasure> measures, boolean complete) {
        Map<String, Ranking> rankings = rankings(qrels, run);
        List<Ranking> missing = complete ? missing(qrels, run) : List.of();
        Map<String, Map<String, Double>> perQuery = new LinkedHashMap<>();
        rankings.forEach((query, ranking) -> perQuery.put(query, values(measures, ranking)));
        Map<String, Double> all = new LinkedHashMap<>();
        for (TrecMeasure measure : measures) {
            all.put(measure.name(), summary(measure, rankings.values(), missing));
        }
        return new TrecEval(perQuery, all);
    }

    private static Map<String, Ranking> rankings(Qrels qrels, Run run) {
        List<String> queries = new ArrayList<>(run.byQuery().keySet());
        queries.retainAll(qrels.byQuery().keySet());
        queries.sort(DocumentIds.COMPARATOR);
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        for (String query : queries) {
            rankings.put(query, Ranking.of(run.byQuery().get(query), qrels.byQuery().get(query)));
        }
        return rankings;
    }

    private static List<Ranking> missing(Qrels qrels, Run run) {
        return qrels.byQuery().entrySet().stream().filter(judged -> !run.byQuery().containsKey(judged.getKey()))
                .map(judged -> Ranking.of(Map.of(), judged.getValue())).toList();
    }

    private static Map<String, Double> values(List<TrecMeasure> measures, Ranking ranking) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (TrecMeasure measure : measures) {
            if (measure.summary().perQuery()) {
                values.put(measure.name(), measure.formula().applyAsDouble(ranking));
            }
        }
        return values;
    }

    private static double summary(TrecMeasure measure, Iterable<Ranking> rankings, List<Ranking> missing) {
        double sum = 0;
        double logs = 0;
        int queries = missing.size();
        for (Ranking ranking : rankings) {
            double value = measure.formula().applyAsDouble(ranking);
            sum += value;
            logs += Math.log(Math.max(value, SMALLEST_GEOMETRIC));
            queries++;
        }
        double count = Math.max(1, queries);
        return switch (measure.summary()) {
            case QUERIES -> queries;
            case TOTAL -> sum;
            case TOTAL_OF_JUDGED -> sum + missing.stream().mapToInt(Ranking::relevant).sum();
            case MEAN -> sum / count;
            case GEOMETRIC_MEAN ->
                queries == 0 ? 0 : Math.exp((logs + missing.size() * Math.log(SMALLEST_GEOMETRIC)) / count);
        };
    }
}
