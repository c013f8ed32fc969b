package dev.fletching.evaluator.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.evaluation.DatasetReaders;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.EvaluationRequest.OfEmbedder;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.host.Contributions;

/**
 * Measures how well a model finds the relevant documents of a data set, as sentence-transformers'
 * InformationRetrievalEvaluator does: exact search over all documents; queries without relevant documents are left out.
 * <p>
 * {@link Table} tells what it measures.
 */
@Contribution(id = "retrieval", description = "Embedding models on retrieval data sets, as sentence-transformers measures", api = ApiVersion.CURRENT)
public final class RetrievalEvaluator implements Evaluator {

    /** Queries that are searched between two reports of progress. */
    private static final int ROUND_QUERIES = 64;

    private final Contributions contributions;

    /** @param contributions where the readers of data sets come from */
    public RetrievalEvaluator(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<String> measures() {
        return Table.of(EvaluationOptions.DEFAULTS).names();
    }

    @Override
    public Report evaluate(EvaluationRequest request, ProgressListener progress) {
        if (!(request instanceof OfEmbedder asked)) {
            throw new FletchingException(
                    "evaluator 'retrieval' must get an embedder, got something else. Choose the evaluator 'run' or 'retriever'.");
        }
        long start = System.nanoTime();
        Table table = Table.of(asked.options());
        RetrievalDataset dataset = new DatasetReaders(contributions).read(asked.dataset());
        Map<String, Set<String>> relevant = Relevant.of(asked.dataset().toString(), dataset);
        Vectors documents = Vectors.of(dataset.corpus(), TextRole.DOCUMENT, asked.embedder(), progress);
        Vectors queries = Vectors.of(texts(dataset, relevant), TextRole.QUERY, asked.embedder(), progress);
        QueryMeasurer measurer = new QueryMeasurer(table, dataset.corpus().keySet().toArray(String[]::new), documents.list());
        double[][] values = search(measurer, queries.list(), List.copyOf(relevant.values()), progress);
        return new Report(asked.embedder().model().name(), dataset.name(), values.length, documents.list().size(),
                documents.truncated() + queries.truncated(), (System.nanoTime() - start) / 1e9, table.named(means(values)),
                asked.options().perQuery() ? perQuery(table, relevant, values) : Map.of());
    }

    private static Map<String, String> texts(RetrievalDataset dataset, Map<String, Set<String>> relevant) {
        Map<String, String> texts = new LinkedHashMap<>();
        relevant.keySet().forEach(query -> texts.put(query, dataset.queries().get(query)));
        return texts;
    }

    private static double[][] search(QueryMeasurer measurer, List<float[]> queries, List<Set<String>> relevant,
            ProgressListener progress) {
        double[][] values = new double[queries.size()][];
        progress.progress("searching", 0, values.length);
        for (int from = 0; from < values.length; from += ROUND_QUERIES) {
            int to = Math.min(from + ROUND_QUERIES, values.length);
            IntStream.range(from, to).parallel()
                    .forEach(i -> values[i] = measurer.measure(queries.get(i), relevant.get(i)));
            progress.progress("searching", to, values.length);
        }
        return values;
    }

    private static double[] means(double[][] values) {
        double[] means = new double[values[0].length];
        for (double[] query : values) {
            for (int i = 0; i < means.length; i++) {
                means[i] += query[i];
            }
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= values.length;
        }
        return means;
    }

    private static Map<String, Map<String, Double>> perQuery(Table table, Map<String, Set<String>> relevant,
            double[][] values) {
        Map<String, Map<String, Double>> perQuery = new LinkedHashMap<>();
        for (String query : relevant.keySet()) {
            perQuery.put(query, table.named(values[perQuery.size()]));
        }
        return perQuery;
    }
}
