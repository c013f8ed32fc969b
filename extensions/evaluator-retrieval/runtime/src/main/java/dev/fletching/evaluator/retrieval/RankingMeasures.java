package dev.fletching.evaluator.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Run;
import dev.fletching.evaluator.retrieval.measure.IrMeasure;
import dev.fletching.evaluator.retrieval.measure.IrMeasure.Kind;
import dev.fletching.evaluator.retrieval.measure.TrecEval;
import dev.fletching.evaluator.retrieval.measure.TrecMeasure;
import dev.fletching.evaluator.retrieval.measure.TrecMeasures;

/**
 * The measures of rankings. Unasked, those of {@link Table} without a similarity, as in {@code ndcg@10}. A name with a rank behind
 * an at sign is one of these, any other is one of trec_eval's, as in {@code ndcg_cut_10}; the latter come last.
 *
 * @param family the measures of sentence-transformers
 * @param trec those of trec_eval
 */
record RankingMeasures(List<IrMeasure> family, List<TrecMeasure> trec) {

    private static final Pattern AT_RANK = Pattern.compile("(accuracy|precision|recall|ndcg|mrr|map)@([1-9]\\d{0,8})");

    /** The measures that options ask for. */
    static RankingMeasures of(EvaluationOptions options) {
        if (options.measures().isEmpty()) {
            return new RankingMeasures(
                    Arrays.stream(Kind.values()).flatMap(kind -> Table.ranks(kind, options.cutoffs()).stream()
                            .map(k -> new IrMeasure(kind, k))).distinct().toList(),
                    List.of());
        }
        List<IrMeasure> family = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : options.measures()) {
            if (name.contains("@")) {
                family.add(atRank(name));
            } else {
                others.add(name);
            }
        }
        return new RankingMeasures(family.stream().distinct().toList(),
                others.isEmpty() ? List.of() : TrecMeasures.of(others, options.cutoffs()));
    }

    private static IrMeasure atRank(String name) {
        Matcher matcher = AT_RANK.matcher(name);
        if (!matcher.matches()) {
            throw new FletchingException(
                    "measure '%s' must be one of %s, at a rank as in 'ndcg@10'. Correct the name.".formatted(
                            name,
                            Stream.of(Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        }
        return new IrMeasure(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(matcher.group(2)));
    }

    /** Their names, in the order of the report. */
    List<String> names() {
        return Stream.concat(family.stream().map(IrMeasure::name), trec.stream().map(TrecMeasure::name)).toList();
    }

    /** The largest rank that the family looks at; 0 where there is none. */
    int depth() {
        return family.stream().mapToInt(IrMeasure::k).max().orElse(0);
    }

    /** Measure a run that has every query of the relevant documents, best documents first. */
    Measured measure(Map<String, Set<String>> relevant, Qrels qrels, Run run) {
        Map<String, Map<String, Double>> perQuery = new LinkedHashMap<>();
        Map<String, Double> all = new LinkedHashMap<>();
        relevant.forEach((query, documents) -> perQuery.put(query, ofFamily(run.byQuery().get(query).keySet(), documents)));
        for (IrMeasure measure : family) {
            double sum = 0;
            for (Map<String, Double> values : perQuery.values()) {
                sum += values.get(measure.name());
            }
            all.put(measure.name(), sum / perQuery.size());
        }
        if (!trec.isEmpty()) {
            TrecEval result = TrecEval.of(qrels, run, trec, false);
            all.putAll(result.all());
            result.perQuery().forEach((query, values) -> perQuery.get(query).putAll(values));
        }
        return new Measured(all, perQuery);
    }

    private Map<String, Double> ofFamily(Set<String> found, Set<String> documents) {
        boolean[] hits = new boolean[found.size()];
        int rank = 0;
        for (String document : found) {
            hits[rank++] = documents.contains(document);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        family.forEach(measure -> values.put(measure.name(), measure.of(hits, documents.size())));
        return values;
    }

    /**
     * Values by name.
     *
     * @param all of all queries together
     * @param perQuery of each query
     */
    record Measured(Map<String, Double> all, Map<String, Map<String, Double>> perQuery) {}
}
