package dev.fletching.evaluator.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.evaluator.retrieval.measure.IrMeasure;
import dev.fletching.evaluator.retrieval.measure.IrMeasure.Kind;

/**
 * The measures of an evaluation in the order of the report.
 * <p>
 * Unasked, cosine: accuracy, precision and recall at 1, 3, 5 and 10, then nDCG and MRR at 10 and MAP at 100, the table of
 * sentence-transformers. Cut-offs replace 1, 3, 5 and 10; nDCG and MRR are then at the largest cut-off or 10, MAP at the
 * largest or 100, whichever is larger. Names, where they are given, choose the measures instead: {@code cosine_ndcg@20},
 * {@code ndcg@20} for every chosen similarity, or {@code ndcg} at the ranks above.
 *
 * @param cells the columns of the table, each once
 */
record Table(List<Cell> cells) {

    private static final List<Integer> DEFAULT_CUTOFFS = List.of(1, 3, 5, 10);
    private static final int GAIN_RANK = 10;
    private static final int PRECISION_RANK = 100;
    private static final Pattern NAME = Pattern.compile(
            "(?:(cosine|dot|euclidean|manhattan)_)?(accuracy|precision|recall|ndcg|mrr|map)(?:@([1-9]\\d{0,8}))?");

    /**
     * One value of the table.
     *
     * @param similarity how vectors are compared
     * @param measure what is measured
     */
    record Cell(Similarity similarity, IrMeasure measure) {

        /** As sentence-transformers names it, as in {@code cosine_ndcg@10}. */
        String name() {
            return similarity.name().toLowerCase(Locale.ROOT) + "_" + measure.name();
        }
    }

    /** The table that options ask for. */
    static Table of(EvaluationOptions options) {
        Set<Similarity> similarities = options.similarities().isEmpty()
                ? EnumSet.of(Similarity.COSINE)
                : EnumSet.copyOf(options.similarities());
        List<Cell> cells = new ArrayList<>();
        if (options.measures().isEmpty()) {
            similarities.forEach(similarity -> Arrays.stream(Kind.values())
                    .forEach(kind -> cells.addAll(cells(similarity, kind, ranks(kind, options.cutoffs())))));
        }
        for (String name : options.measures()) {
            cells.addAll(named(name, similarities, options.cutoffs()));
        }
        return new Table(cells.stream().distinct().toList());
    }

    /** The largest rank for a similarity. */
    int depth(Similarity similarity) {
        return cells.stream().filter(cell -> cell.similarity() == similarity).mapToInt(cell -> cell.measure().k()).max()
                .orElseThrow();
    }

    /** The similarities that it needs. */
    Set<Similarity> similarities() {
        return cells.stream().map(Cell::similarity).collect(Collectors.toCollection(() -> EnumSet.noneOf(Similarity.class)));
    }

    /** Names of the values. */
    List<String> names() {
        return cells.stream().map(Cell::name).toList();
    }

    /** Values with their names. */
    Map<String, Double> named(double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(cells.get(i).name(), values[i]);
        }
        return named;
    }

    private static List<Cell> named(String name, Set<Similarity> similarities, List<Integer> cutoffs) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new FletchingException(
                    "measure '%s' must be one of %s, at a rank as in 'ndcg@10'. Correct the name.".formatted(
                            name, Stream.of(Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        }
        Kind kind = Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        List<Integer> ranks = matcher.group(3) == null ? ranks(kind, cutoffs) : List.of(Integer.valueOf(matcher.group(3)));
        if (matcher.group(1) != null) {
            return cells(Similarity.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), kind, ranks);
        }
        return similarities.stream().flatMap(similarity -> cells(similarity, kind, ranks).stream()).toList();
    }

    private static List<Cell> cells(Similarity similarity, Kind kind, List<Integer> ranks) {
        return ranks.stream().map(k -> new Cell(similarity, new IrMeasure(kind, k))).toList();
    }

    /** The ranks of a kind of measures, by the cut-offs that were asked for; none for the usual ones. */
    static List<Integer> ranks(Kind kind, List<Integer> cutoffs) {
        List<Integer> ranks = cutoffs.isEmpty() ? DEFAULT_CUTOFFS : cutoffs;
        int largest = ranks.stream().max(Integer::compare).orElseThrow();
        return switch (kind) {
            case ACCURACY, PRECISION, RECALL -> ranks;
            case NDCG, MRR -> List.of(Math.max(largest, GAIN_RANK));
            case MAP -> List.of(Math.max(largest, PRECISION_RANK));
        };
    }
}
