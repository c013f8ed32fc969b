package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.evaluation.Run;
import dev.fletching.api.retrieval.Retrieved;

/** Reads every file as the same three documents and two queries; a name with "spaced" has an id of two words. */
final class FakeData implements DatasetReader {

    @Override
    public String format() {
        return "anything";
    }

    @Override
    public boolean accepts(Path path) {
        return true;
    }

    @Override
    public RetrievalDataset read(Path path) {
        Map<String, String> corpus = new LinkedHashMap<>();
        corpus.put("d1", "fox");
        corpus.put("d2", "a document of more than twenty chars");
        corpus.put(path.toString().contains("spaced") ? "d 3" : "d3", "owl");
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("q1", "foxes");
        queries.put("q2", "owls");
        return new RetrievalDataset("data set", queries, corpus,
                new Qrels(Map.of("q1", Map.of("d1", 1), "q2", Map.of("d2", 0))));
    }

    /** Asks the retriever the first query and reports fixed measures. */
    static Report measured(EvaluationRequest.OfRetriever of) {
        if (of.name().startsWith("hybrid(fail")) {
            throw new FletchingException("retriever must run to its end, and failed. Try another.");
        }
        Map<String, Double> found = new LinkedHashMap<>();
        for (Retrieved one : of.retriever().retrieve("foxes", of.depth())) {
            found.put(one.passage().id(), one.score());
        }
        return new Report(of.name(), of.dataset().name(), 1, of.dataset().corpus().size(), 0, 0.5, Map.of("ndcg@10", 0.75),
                Map.of(), new Run(Map.of("q1", found)));
    }
}
