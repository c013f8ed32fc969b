package dev.fletching.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import dev.fletching.benchmarks.peer.PeerKind;

/**
 * A ratio that is wanted.
 *
 * @param title what is divided by what
 * @param workload on which
 * @param ratio the peers above and below the line
 * @param wanted the bound
 */
record Target(String title, Workload workload, Ratio ratio, Bound wanted) {

    /**
     * One figure of peers above the line by the same of peers below; the smallest where there are several.
     *
     * @param above the line
     * @param below the line
     * @param figure what is compared
     */
    record Ratio(List<PeerKind> above, List<PeerKind> below, ToDoubleFunction<Measured> figure) {}

    /**
     * Where the ratio is good.
     *
     * @param value the bound itself is good
     * @param atLeast whether more is better
     */
    record Bound(double value, boolean atLeast) {

        boolean holds(double ratio) {
            return atLeast ? ratio >= value : ratio <= value;
        }

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + value;
        }
    }

    /** Take the median of the rounds' own ratios; empty where a peer did not run. */
    Optional<Double> reached(List<Round> rounds) {
        double[] ratios = rounds.stream().map(this::of).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return ratios.length == 0 ? Optional.empty() : Optional.of(Statistics.median(ratios));
    }

    private OptionalDouble of(Round round) {
        OptionalDouble above = round.smallest(workload, ratio.above(), ratio.figure());
        OptionalDouble below = round.smallest(workload, ratio.below(), ratio.figure());
        if (above.isEmpty() || below.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(above.getAsDouble() / below.getAsDouble());
    }
}
