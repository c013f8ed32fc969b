package dev.fletching.frontend.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.DatasetReaders;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures models on a retrieval data set. */
@Command(name = "retrieval", description = "Measure how well models and strategies find the documents that answer queries.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching evaluate retrieval --dataset questions.json --model bge-small-en",
    "  fletching evaluate retrieval --dataset scifact/ --model bge-small-en --model all-minilm-l6-v2",
    "  fletching evaluate retrieval --dataset scifact/ --k 1,10,100 --format csv --output scifact.csv",
    "  fletching evaluate retrieval --dataset scifact/ --strategy dense --strategy bm25 --strategy hybrid",
    "  fletching evaluate retrieval --dataset scifact/ --strategy bm25 --measure ndcg@10,map --save-runs runs/"})
final class EvaluateRetrievalCommand implements Callable<Integer> {

    @Option(names = "--dataset", paramLabel = "PATH", required = true, description = "A JSON file with queries, corpus and relevant_docs, or a folder in BEIR's layout.")
    private Path dataset;

    @Option(names = "--model", paramLabel = "MODEL", description = "A name of 'fletching models list', a folder, or owner/name of a hub; may be repeated. Default: the configured model.")
    private List<String> models = List.of();

    @Option(names = "--dimensions", paramLabel = "N", converter = PositiveNumber.class, description = "Cut vectors to N dimensions and normalise them again. Default: all.")
    private Optional<Integer> dimensions = Optional.empty();

    @Option(names = "--prompt", paramLabel = "PROMPT", defaultValue = ModelRequest.DEFAULT_PROMPT, description = "none, default, or the name of a prompt of the models. Default: ${DEFAULT-VALUE}.")
    private String prompt;

    @Option(names = {"--k",
        "-k"}, paramLabel = "N", split = ",", converter = PositiveNumber.class, description = "Ranks for accuracy, precision and recall, as in 1,3,5,10. Default: 1,3,5,10; nDCG and MRR are measured at the largest but at least 10, MAP at the largest but at least 100.")
    private List<Integer> cutoffs = List.of();

    @Option(names = "--metric", paramLabel = "METRIC", split = ",", converter = MetricName.class, description = "How vectors are compared: cosine, dot, euclidean, manhattan, or several joined by commas. Default: cosine.")
    private List<Similarity> metrics = List.of();

    @Mixin
    private PipelineOptions pipelines;

    @Mixin
    private ReportOptions output;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Services services;
    private final Embedders embedders;
    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    EvaluateRetrievalCommand(Embedders embedders, Rerankers rerankers, Retrievers retrievers, Contributions contributions,
            Terminal terminal) {
        this.services = new Services(embedders, rerankers, retrievers, contributions, terminal);
        this.embedders = embedders;
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        pipelines.check(!models.isEmpty() || dimensions.isPresent() || !metrics.isEmpty());
        if (pipelines.asked() && metrics.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--metric must be one beside --strategy, got " + metrics.size()
                    + ": an index compares its vectors in one way.");
        }
        if (!Files.exists(dataset)) {
            throw new FletchingException(
                    "--dataset must be a file or folder that exists, got '" + dataset + "'. Check the spelling.");
        }
        output.check();
        if (pipelines.asked()) {
            evaluatePipelines();
        } else {
            evaluateModels();
        }
        return 0;
    }

    private List<ModelRequest> requests() {
        OptionalInt fewer = dimensions.isPresent() ? OptionalInt.of(dimensions.get()) : OptionalInt.empty();
        List<String> names = models.isEmpty() ? List.of(embedders.defaultModel()) : models;
        return names.stream().map(name -> new ModelRequest(name, fewer, prompt)).toList();
    }

    private EvaluationOptions options() {
        return new EvaluationOptions(cutoffs, new LinkedHashSet<>(metrics), pipelines.measures(), false);
    }

    private void evaluateModels() {
        Evaluator evaluator = contributions.get(Evaluator.class, "retrieval");
        List<ModelRequest> requests = requests();
        requests.forEach(request -> embedders.describe(request.model()));
        List<Report> reports = new ArrayList<>();
        try {
            for (ModelRequest request : requests) {
                reports.add(evaluate(evaluator, request));
            }
        } finally {
            // What was measured before a model failed took its time, so it is told all the same.
            if (!reports.isEmpty()) {
                output.write(terminal, out -> new RetrievalReports(reports).print(out, output.format()));
            }
        }
    }

    private Report evaluate(Evaluator evaluator, ModelRequest request) {
        try (Embedder embedder = ModelOptions.open(embedders, request, terminal);
                ProgressLine progress = terminal.progress()) {
            return evaluator.evaluate(new EvaluationRequest.OfEmbedder(dataset, embedder, options()),
                    (stage, done, total) -> progress.progress(embedder.model().name() + ": " + stage, done, total));
        }
    }

    private void evaluatePipelines() {
        models.forEach(embedders::describe);
        RetrievalDataset data = new DatasetReaders(contributions).read(dataset);
        Optional<RunFiles> files = pipelines.runs().map(folder -> RunFiles.at(folder, data));
        List<PipelineReport> reports = new ArrayList<>();
        PipelineRun run = new PipelineRun(services, data, pipelines, options(), report -> {
            reports.add(report);
            files.ifPresent(folder -> folder.save(report));
        });
        try {
            if (pipelines.index().isPresent()) {
                try (PassageIndex index = contributions.selected(IndexProvider.class).openForSearch(pipelines.index().get())) {
                    run.onIndex(index, prompt);
                }
            } else {
                run.onCorpus(requests(), metrics.isEmpty() ? Similarity.COSINE : metrics.get(0));
            }
            files.ifPresent(folder -> folder.saveJudgements(data, reports.get(0).report().run().byQuery().keySet()));
        } finally {
            if (!reports.isEmpty()) {
                output.write(terminal, out -> new PipelineReports(reports).print(out, output.format()));
            }
        }
    }
}
