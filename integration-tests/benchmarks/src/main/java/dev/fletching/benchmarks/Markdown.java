package dev.fletching.benchmarks;

import java.util.Locale;

import dev.fletching.benchmarks.peer.PeerKind;

/** Writes a report for people. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(Report report) {
        Markdown markdown = new Markdown();
        markdown.head(report);
        markdown.figures(report);
        markdown.targets(report);
        return markdown.text.toString();
    }

    private void head(Report report) {
        Machine machine = report.machine();
        line("# Benchmarks of %s", report.model());
        line("");
        line("%d rounds; a process a peer, workload and round, in turns. %d processors, %s, Java %s, load %.1f before the start.",
                report.rounds(), machine.processors(), machine.system(), machine.java(), machine.loadBefore());
        line("");
        for (Workload workload : Workload.values()) {
            line("- %s: %s", workload.id(), workload.title());
        }
        for (PeerKind peer : PeerKind.values()) {
            if (!Workload.W2.suits(peer)) {
                line("- %s is left out of %s: it cuts texts at %d tokens", peer.id(), Workload.W2.id(), peer.cutsAtTokens());
            }
        }
        line("");
    }

    private void figures(Report report) {
        line("Agreement is the cosine with raw-onnxruntime's vectors; in golden, with those of the reference implementation.");
        line("");
        line("| workload | peer | wall ms p50 | p95 | CPU ms | peak MB | agreement, least | mean |");
        line("|---|---|---:|---:|---:|---:|---:|---:|");
        for (Figures figures : report.figures()) {
            line("| %s | %s | %.2f | %.2f | %.2f | %.0f | %s | %s |", figures.workload(), figures.peer(), figures.p50Millis(),
                    figures.p95Millis(), figures.cpuMillis(), figures.peakMegabytes(),
                    figures.agreement().map(agreement -> cosine(agreement.least())).orElse("–"),
                    figures.agreement().map(agreement -> cosine(agreement.mean())).orElse("–"));
        }
        line("");
    }

    private void targets(Report report) {
        line("Ratios are medians of each round's own.");
        line("");
        line("| workload | ratio | reached | target | kept |");
        line("|---|---|---:|---:|---|");
        for (Reached reached : report.targets()) {
            line("| %s | %s | %.2f | %s | %s |", reached.workload(), reached.title(), reached.ratio(), reached.target(),
                    reached.holds() ? "yes" : "no");
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String cosine(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
