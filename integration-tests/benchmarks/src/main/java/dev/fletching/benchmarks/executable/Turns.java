package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.fletching.benchmarks.Statistics;

/**
 * What launches took for one scenario, in turns, another one first in every round.
 *
 * @param title of the scenario
 * @param launches who took turns
 * @param rounds milliseconds, a launch each
 */
record Turns(String title, List<Launch> launches, List<double[]> rounds) {

    static Turns take(String title, int count, Path folder, Scenario scenario, Launch... launches)
            throws IOException, InterruptedException {
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            double[] millis = new double[launches.length];
            for (int turn = 0; turn < launches.length; turn++) {
                int which = (turn + round) % launches.length;
                millis[which] = scenario.millis(launches[which], folder);
            }
            rounds.add(millis);
            System.err.printf("%s: round %d of %d%n", title, round + 1, count);
        }
        Turns turns = new Turns(title, List.of(launches), rounds);
        // So that a long measurement that fails later has told what it knows.
        turns.lines().forEach(System.err::println);
        return turns;
    }

    /** The median of the rounds. */
    double millis(int launch) {
        return Statistics.median(rounds.stream().mapToDouble(millis -> millis[launch]).toArray());
    }

    /** The median of the rounds' own ratios of the other launch's time to that of the first. */
    double ratio(int other) {
        return Statistics.median(rounds.stream().mapToDouble(millis -> millis[other] / millis[0]).toArray());
    }

    /** A line of a table for each launch. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < launches.size(); i++) {
            lines.add(String.format(Locale.ROOT, "| %s | %s | %.3f |", title, launches.get(i).id(), millis(i)));
        }
        return lines;
    }
}
