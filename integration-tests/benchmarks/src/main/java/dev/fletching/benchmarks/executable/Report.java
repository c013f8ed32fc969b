package dev.fletching.benchmarks.executable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.fletching.benchmarks.Machine;

/** Collects figures and what is wanted of them, for people. */
final class Report {

    private final Machine machine;
    private final List<String> figures = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();

    Report(Machine machine) {
        this.machine = machine;
    }

    void add(Turns turns) {
        figures.addAll(turns.lines());
    }

    void atMost(String title, double value, double bound) {
        goal(title, value, "≤ " + bound, value <= bound);
    }

    void atLeast(String title, double value, double bound) {
        goal(title, value, "≥ " + bound, value >= bound);
    }

    private void goal(String title, double value, String bound, boolean holds) {
        goals.add(String.format(Locale.ROOT, "| %s | %.2f | %s | %s |", title, value, bound, holds ? "yes" : "no"));
    }

    /** Write both tables. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# Native executables beside the JVM");
        lines.add("");
        lines.add(String.format(Locale.ROOT,
                "%d processors, %s, Java %s, load %.1f before the start. Medians over rounds; a ratio is "
                        + "made within a round.",
                machine.processors(), machine.system(), machine.java(), machine.loadBefore()));
        lines.add("");
        lines.add("| what | by | ms |");
        lines.add("|---|---|---:|");
        lines.addAll(figures);
        lines.add("");
        lines.add("| wanted | reached | target | kept |");
        lines.add("|---|---:|---:|---|");
        lines.addAll(goals);
        return String.join("\n", lines) + "\n";
    }
}
