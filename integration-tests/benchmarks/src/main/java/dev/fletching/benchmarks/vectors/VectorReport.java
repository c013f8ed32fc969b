package dev.fletching.benchmarks.vectors;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.fletching.benchmarks.Machine;
import dev.fletching.benchmarks.Statistics;

/** Writes what was measured as Markdown: medians over rounds, and medians of each round's own ratios. */
final class VectorReport {

    private final Machine machine;
    private final Settings settings;
    private final List<VectorRound> rounds;
    private final StringBuilder text = new StringBuilder();

    /** @param rounds at least one */
    VectorReport(Machine machine, Settings settings, List<VectorRound> rounds) {
        this.machine = machine;
        this.settings = settings;
        this.rounds = rounds;
    }

    String markdown() {
        line("# %,d vectors of %d dimensions", settings.count(), Corpus.DIMENSIONS);
        line("");
        line("%d rounds; a process an index and round, in turns. %d queries by one thread, %d nearest. %d processors, %s, Java %s,"
                + " load %.1f before the start.", rounds.size(), Corpus.QUERIES, Nearest.K, machine.processors(),
                machine.system(), machine.java(), machine.loadBefore());
        line("");
        indexes();
        conditions();
        ratios();
        return text.toString();
    }

    private void indexes() {
        line("| index | candidates | recall@10 | queries/s | by CPU time | index s | CPU s | MB on disk | peak MB indexing | peak MB searching | without mapped files |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (IndexKind kind : settings.kinds()) {
            line("| %s | %.0f | %.4f | %.0f | %.0f | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f |", kind.id(),
                    searched(kind, Searched::effort), found(kind, Selection.ALL, Searched.Figures::recall),
                    found(kind, Selection.ALL, Searched.Figures::queriesPerSecond),
                    found(kind, Selection.ALL, Searched.Figures::queriesPerCpuSecond), built(kind, Built::wallSeconds),
                    built(kind, Built::cpuSeconds), built(kind, Built::diskMegabytes), built(kind, Built::peakMegabytes),
                    searched(kind, Searched::peakMegabytes), searched(kind, Searched::ownMegabytes));
        }
        line("");
    }

    private void conditions() {
        line("With as many candidates, under a condition that holds for a part of the vectors:");
        line("");
        line("| index | condition | recall@10 | queries/s |");
        line("|---|---|---:|---:|");
        for (IndexKind kind : settings.kinds()) {
            for (Selection selection : List.of(Selection.TENTH, Selection.HUNDREDTH)) {
                line("| %s | %s | %.4f | %.0f |", kind.id(), selection.title(),
                        found(kind, selection, Searched.Figures::recall),
                        found(kind, selection, Searched.Figures::queriesPerSecond));
            }
        }
        line("");
    }

    private void ratios() {
        line("| ratio, median of the rounds' own | clock | CPU time | wanted |");
        line("|---|---:|---:|---|");
        for (IndexKind kind : settings.kinds()) {
            if (kind != IndexKind.LUCENE && kind != IndexKind.JVECTOR) {
                faster(kind, IndexKind.LUCENE, "≥ 0.9");
                if (settings.kinds().contains(IndexKind.JVECTOR)) {
                    faster(kind, IndexKind.JVECTOR, "> 1");
                }
                line("| index time of %s / lucene | %.2f | %.2f | ≤ 1.15 |", kind.id(),
                        ratio(round -> round.built().get(kind).wallSeconds(),
                                round -> round.built().get(IndexKind.LUCENE).wallSeconds()),
                        ratio(round -> round.built().get(kind).cpuSeconds(),
                                round -> round.built().get(IndexKind.LUCENE).cpuSeconds()));
            }
        }
    }

    private void faster(IndexKind kind, IndexKind than, String wanted) {
        line("| queries/s of %s / %s | %.2f | %.2f | %s |", kind.id(), than.id(),
                ratio(round -> of(round, kind).queriesPerSecond(), round -> of(round, than).queriesPerSecond()),
                ratio(round -> of(round, kind).queriesPerCpuSecond(), round -> of(round, than).queriesPerCpuSecond()), wanted);
    }

    private static Searched.Figures of(VectorRound round, IndexKind kind) {
        return round.searched().get(kind).figures().get(Selection.ALL);
    }

    private double ratio(ToDoubleFunction<VectorRound> above, ToDoubleFunction<VectorRound> below) {
        return median(round -> above.applyAsDouble(round) / below.applyAsDouble(round));
    }

    private double built(IndexKind kind, ToDoubleFunction<Built> figure) {
        return median(round -> figure.applyAsDouble(round.built().get(kind)));
    }

    private double searched(IndexKind kind, ToDoubleFunction<Searched> figure) {
        return median(round -> figure.applyAsDouble(round.searched().get(kind)));
    }

    private double found(IndexKind kind, Selection selection, ToDoubleFunction<Searched.Figures> figure) {
        return median(round -> figure.applyAsDouble(round.searched().get(kind).figures().get(selection)));
    }

    private double median(ToDoubleFunction<VectorRound> figure) {
        return Statistics.median(rounds.stream().mapToDouble(figure).toArray());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
