package dev.fletching.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fletching.benchmarks.Target.Bound;
import dev.fletching.benchmarks.Target.Ratio;
import dev.fletching.benchmarks.peer.PeerKind;

class TargetTest {

    private static final Target TWICE = new Target("spring / fletching", Workload.W1,
            new Ratio(List.of(PeerKind.SPRING_AI), List.of(PeerKind.FLETCHING), Measured::p50), new Bound(2, true));

    @Test
    void a_ratio_is_the_median_of_the_ratios_within_the_rounds() {
        List<Round> rounds = List.of(round(10, 10), round(100, 400), round(10, 30));
        assertThat(TWICE.reached(rounds)).contains(3.0);
    }

    @Test
    void a_peer_that_did_not_run_has_no_ratio() {
        Round alone = new Round(Map.of(new Cell(Workload.W1, PeerKind.FLETCHING), took(10)));
        assertThat(TWICE.reached(List.of(alone))).isEmpty();
    }

    @Test
    void several_peers_are_represented_by_their_fastest() {
        Target fastest = new Target("fastest", Workload.W1, new Ratio(List.of(PeerKind.FLETCHING),
                List.of(PeerKind.FLETCHING, PeerKind.SPRING_AI), Measured::p50), new Bound(1, false));
        assertThat(fastest.reached(List.of(round(10, 5)))).contains(2.0);
    }

    @Test
    void a_bound_is_itself_good() {
        assertThat(new Bound(2, true).holds(2)).isTrue();
        assertThat(new Bound(2, true).holds(1.99)).isFalse();
        assertThat(new Bound(0.5, false).holds(0.5)).isTrue();
        assertThat(new Bound(0.5, false).holds(0.51)).isFalse();
    }

    @Test
    void the_report_shows_figures_and_what_became_of_targets() {
        Report report = new Report("m", Machine.here(), 2,
                new Summary(List.of(round(10, 20), round(10, 30)), new float[0][]).figures(),
                List.of(Reached.of(TWICE, 2.5)));
        assertThat(Markdown.of(report)).contains("| w1 | spring-ai | 25.00 |",
                "| w1 | spring / fletching | 2.50 | ≥ 2.0 | yes |");
    }

    private static Round round(double fletching, double spring) {
        return new Round(Map.of(new Cell(Workload.W1, PeerKind.FLETCHING), took(fletching),
                new Cell(Workload.W1, PeerKind.SPRING_AI), took(spring)));
    }

    private static Measured took(double millis) {
        return new Measured(new double[]{millis}, millis, 100, new float[][]{{1, 0}});
    }
}
