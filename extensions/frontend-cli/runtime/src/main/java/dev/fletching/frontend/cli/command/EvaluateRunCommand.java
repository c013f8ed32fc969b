package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.host.Contributions;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a run file as trec_eval does. */
@Command(name = "run", description = "Measure what any search found, from TREC's files, as trec_eval does.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching evaluate run --qrels qrels.txt --run run.txt",
    "  fletching evaluate run --qrels qrels.txt --run run.txt --measure map --measure ndcg_cut_10",
    "  fletching evaluate run --qrels qrels.txt --run run.txt --per-query --format json"})
final class EvaluateRunCommand implements Callable<Integer> {

    @Option(names = "--qrels", paramLabel = "FILE", required = true, description = "Judgements: query, a column that is not read, document, grade.")
    private Path qrels;

    @Option(names = "--run", paramLabel = "FILE", required = true, description = "What was found: query, a column that is not read, document, rank, score, name of the run.")
    private Path run;

    @Option(names = "--measure", paramLabel = "NAME", split = ",", description = "A measure by trec_eval's name, as in ndcg_cut_10; may be repeated. Default: all.")
    private List<String> measures = List.of();

    @Option(names = "--per-query", description = "Show each query's measures too.")
    private boolean perQuery;

    @Option(names = "--complete", description = "Count judged queries that the run lacks as queries that found nothing, as trec_eval does with -c.")
    private boolean complete;

    @Mixin
    private ReportOptions output;

    @Mixin
    private HelpOption help;

    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    EvaluateRunCommand(Contributions contributions, Terminal terminal) {
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EvaluationOptions options = new EvaluationOptions(List.of(), Set.of(), measures, perQuery);
        Report report;
        try (ProgressLine progress = terminal.progress()) {
            report = contributions.get(Evaluator.class, "run")
                    .evaluate(new EvaluationRequest.OfRun(qrels, run, complete, options), progress);
        }
        output.write(terminal, out -> new RunReport(report).print(out, output.format()));
        return 0;
    }
}
