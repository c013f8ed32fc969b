package dev.fletching.evaluator.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.EvaluationRequest.OfRetriever;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.evaluation.Run;
import dev.fletching.evaluator.retrieval.RankingMeasures.Measured;

/**
 * Measures how well a retriever finds the relevant documents of a data set. Queries are asked one after the other, those without
 * relevant documents are left out, and those that find nothing count as 0.
 * <p>
 * {@link RankingMeasures} tells what it measures.
 */
@Contribution(id = "retriever", description = "Retrievers on retrieval data sets, by their rankings of documents", api = ApiVersion.CURRENT)
public final class RetrieverEvaluator implements Evaluator {

    private static final String STAGE = "searching";

    @Override
    public List<String> measures() {
        return RankingMeasures.of(EvaluationOptions.DEFAULTS).names();
    }

    @Override
    public Report evaluate(EvaluationRequest request, ProgressListener progress) {
        if (!(request instanceof OfRetriever asked)) {
            throw new FletchingException(
                    "evaluator 'retriever' must get a retriever, got something else. Choose the evaluator 'retrieval' or 'run'.");
        }
        RetrievalDataset dataset = asked.dataset();
        RankingMeasures measures = RankingMeasures.of(asked.options());
        Map<String, Set<String>> relevant = Relevant.of(dataset.name(), dataset);
        DocumentRanking ranking = new DocumentRanking(asked.retriever(), dataset.corpus().keySet(),
                Math.max(asked.depth(), measures.depth()));
        long start = System.nanoTime();
        Run run = search(ranking, dataset, relevant.keySet(), progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        requireKnown(dataset, run);
        Measured measured = measures.measure(relevant, dataset.qrels(), run);
        return new Report(asked.name(), dataset.name(), relevant.size(), dataset.corpus().size(), 0, seconds, measured.all(),
                asked.options().perQuery() ? measured.perQuery() : Map.of(), run);
    }

    private static Run search(DocumentRanking ranking, RetrievalDataset dataset, Set<String> queries,
            ProgressListener progress) {
        Map<String, Map<String, Double>> found = new LinkedHashMap<>();
        progress.progress(STAGE, 0, queries.size());
        for (String query : queries) {
            found.put(query, ranking.of(dataset.queries().get(query)));
            progress.progress(STAGE, found.size(), queries.size());
        }
        return new Run(found);
    }

    /** An index of other documents would be measured as one that finds nothing. */
    private static void requireKnown(RetrievalDataset dataset, Run run) {
        Set<String> found = new TreeSet<>();
        run.byQuery().values().forEach(documents -> found.addAll(documents.keySet()));
        if (!found.isEmpty() && found.stream().noneMatch(dataset.corpus()::containsKey)) {
            throw new FletchingException(
                    "documents that are found must be of the data set '%s', got %d others, as '%s'. Search an index of its documents."
                            .formatted(dataset.name(), found.size(), found.iterator().next()));
        }
    }
}
