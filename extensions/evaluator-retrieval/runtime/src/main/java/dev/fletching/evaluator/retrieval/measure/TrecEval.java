package dev.fletching.evaluator.retrieval.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Run;
import dev.fletching.evaluator.retrieval.measure.TrecMeasure.Summary;

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
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String query : commonQueries(qrels, run)) {
            values.put(query, values(measures, Ranking.of(run.byQuery().get(query), qrels.byQuery().get(query))));
        }
        List<Ranking> missing = complete ? missing(qrels, run) : List.of();
        Map<String, Double> all = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            int column = i;
            double[] ofQueries = values.values().stream().mapToDouble(row -> row[column]).toArray();
            all.put(measures.get(i).name(), summary(measures.get(i).summary(), ofQueries, missing));
        }
        return new TrecEval(perQuery(measures, values), all);
    }

    private static List<String> commonQueries(Qrels qrels, Run run) {
        List<String> queries = new ArrayList<>(run.byQuery().keySet());
        queries.removeIf(query -> !qrels.byQuery().containsKey(query));
        queries.sort(DocumentIds.COMPARATOR);
        return queries;
    }

    private static List<Ranking> missing(Qrels qrels, Run run) {
        return qrels.byQuery().entrySet().stream().filter(judged -> !run.byQuery().containsKey(judged.getKey()))
                .map(judged -> Ranking.of(Map.of(), judged.getValue())).toList();
    }

    private static double[] values(List<TrecMeasure> measures, Ranking ranking) {
        double[] values = new double[measures.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = measures.get(i).formula().applyAsDouble(ranking);
        }
        return values;
    }

    private static Map<String, Map<String, Double>> perQuery(List<TrecMeasure> measures, Map<String, double[]> values) {
        Map<String, Map<String, Double>> perQuery = new LinkedHashMap<>();
        values.forEach((query, row) -> {
            Map<String, Double> named = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                if (measures.get(i).summary().perQuery()) {
                    named.put(measures.get(i).name(), row[i]);
                }
            }
            perQuery.put(query, named);
        });
        return perQuery;
    }

    private static double summary(Summary summary, double[] values, List<Ranking> missing) {
        int queries = values.length + missing.size();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return switch (summary) {
            case QUERIES -> queries;
            case TOTAL -> sum;
            case TOTAL_OF_JUDGED -> sum + missing.stream().mapToInt(Ranking::relevant).sum();
            case MEAN -> queries == 0 ? 0 : sum / queries;
            case GEOMETRIC_MEAN -> queries == 0 ? 0 : geometricMean(values, missing.size());
        };
    }

    private static double geometricMean(double[] values, int missing) {
        double logs = missing * Math.log(SMALLEST_GEOMETRIC);
        for (double value : values) {
            logs += Math.log(Math.max(value, SMALLEST_GEOMETRIC));
        }
        return Math.exp(logs / (values.length + missing));
    }
}
