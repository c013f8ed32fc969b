package dev.fletching.evaluator.retrieval.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.fletching.api.FletchingException;

/**
 * Finds measures of trec_eval by name: {@code map}, {@code P_7} at any rank, {@code P} at the ranks that trec_eval prints, or
 * {@code P.7,9}, as trec_eval's own option has it.
 */
public final class TrecMeasures {

    private static final Pattern AT_RANKS = Pattern.compile("(\\w+?)[_.]([1-9]\\d{0,8}(?:,[1-9]\\d{0,8})*)");

    private TrecMeasures() {}

    /**
     * Find measures, each once.
     *
     * @param names empty for all
     * @param ranks cut-offs of measures named without one; empty for those that trec_eval prints
     * @throws FletchingException if a name is unknown, naming those that exist
     */
    public static List<TrecMeasure> of(List<String> names, List<Integer> ranks) {
        Map<String, TrecMeasure> found = new LinkedHashMap<>();
        Stream<TrecMeasure> measures = names.isEmpty()
                ? TrecFamily.ALL.stream().flatMap(f -> f.at(ranks).stream())
                : names.stream().flatMap(name -> named(name, ranks).stream());
        measures.forEach(measure -> found.putIfAbsent(measure.name(), measure));
        return new ArrayList<>(found.values());
    }

    private static List<TrecMeasure> named(String name, List<Integer> ranks) {
        for (TrecFamily family : TrecFamily.ALL) {
            if (family.name().equals(name)) {
                return family.at(ranks);
            }
            Optional<TrecMeasure> exact = family.at(List.of()).stream().filter(m -> m.name().equals(name)).findFirst();
            if (exact.isPresent()) {
                return List.of(exact.get());
            }
        }
        return atRanks(name);
    }

    private static List<TrecMeasure> atRanks(String name) {
        Matcher matcher = AT_RANKS.matcher(name);
        if (matcher.matches()) {
            List<Integer> ranks = Stream.of(matcher.group(2).split(",")).map(Integer::valueOf).toList();
            for (TrecFamily family : TrecFamily.ALL) {
                if (family.takesRanks() && family.name().equals(matcher.group(1))) {
                    return family.at(ranks);
                }
            }
        }
        throw new FletchingException("measure '%s' must be one of trec_eval's. Choose among %s.".formatted(name,
                TrecFamily.ALL.stream().map(f -> f.takesRanks() ? f.name() + "_K" : f.name())
                        .collect(Collectors.joining(", "))));
    }
}
