package dev.fletching.evaluator.retrieval;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.EvaluationRequest.OfRun;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.Run;
import dev.fletching.evaluator.retrieval.data.DataNames;
import dev.fletching.evaluator.retrieval.data.TrecQrelsFile;
import dev.fletching.evaluator.retrieval.data.TrecRunFile;
import dev.fletching.evaluator.retrieval.measure.TrecEval;
import dev.fletching.evaluator.retrieval.measure.TrecMeasure;
import dev.fletching.evaluator.retrieval.measure.TrecMeasures;

/**
 * Measures run files with trec_eval's measures, which carry grades of relevance.
 * <p>
 * Cut-offs, where they are given, replace the ranks of every measure that has ranks. Queries that the judgements or the run
 * lack are left out, as trec_eval does, unless those of the judgements are to count, as with {@code -c}. The report's documents are the different ones in the run.
 */
@Contribution(id = "run", description = "Run files with trec_eval's measures", api = ApiVersion.CURRENT)
public final class RunEvaluator implements Evaluator {

    @Override
    public List<String> measures() {
        return TrecMeasures.of(List.of(), List.of()).stream().map(TrecMeasure::name).toList();
    }

    @Override
    public Report evaluate(EvaluationRequest request, ProgressListener progress) {
        if (!(request instanceof OfRun files)) {
            throw new FletchingException(
                    "evaluator 'run' must get a run file, got something else. Choose the evaluator 'retrieval' or 'retriever'.");
        }
        long start = System.nanoTime();
        List<TrecMeasure> measures = TrecMeasures.of(files.options().measures(), files.options().cutoffs());
        progress.progress("reading", 0, 2);
        Qrels qrels = TrecQrelsFile.read(files.qrels());
        progress.progress("reading", 1, 2);
        Run run = TrecRunFile.read(files.run());
        progress.progress("reading", 2, 2);
        requireCommonQuery(files, qrels, run);
        TrecEval result = TrecEval.of(qrels, run, measures, files.complete());
        return new Report(DataNames.of(files.run()), DataNames.of(files.qrels()), result.perQuery().size(),
                documents(run), 0, (System.nanoTime() - start) / 1e9, result.all(),
                files.options().perQuery() ? result.perQuery() : Map.of());
    }

    private static void requireCommonQuery(OfRun files, Qrels qrels, Run run) {
        Set<String> common = new HashSet<>(run.byQuery().keySet());
        common.retainAll(qrels.byQuery().keySet());
        if (common.isEmpty()) {
            throw new FletchingException(
                    "run '%s' must have a query of '%s', got none, as in '%s'. Check that they belong together."
                            .formatted(files.run(), files.qrels(), run.byQuery().keySet().iterator().next()));
        }
    }

    private static long documents(Run run) {
        Set<String> documents = new HashSet<>();
        run.byQuery().values().forEach(found -> documents.addAll(found.keySet()));
        return documents.size();
    }
}
