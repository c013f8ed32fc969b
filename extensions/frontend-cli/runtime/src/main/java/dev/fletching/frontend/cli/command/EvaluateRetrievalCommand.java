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

/** Measures models on a retrieval data set. */
@Command(name = "retrieval", description = "Measure how well models find the documents that answer queries.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching evaluate retrieval --dataset questions.json --model bge-small-en",
    "  fletching evaluate retrieval --dataset scifact/ --model bge-small-en --model all-minilm-l6-v2",
    "  fletching evaluate retrieval --dataset scifact/ --k 1,10,100 --format csv --output scifact.csv"})
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
    private ReportOptions output;

    @Mixin
    private HelpOption help;

    private final Embedders embedders;
    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    EvaluateRetrievalCommand(Embedders embedders, Contributions contributions, Terminal terminal) {
        this.embedders = embedders;
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.exists(dataset)) {
            throw new FletchingException(
                    "--dataset must be a file or folder that exists, got '" + dataset + "'. Check the spelling.");
        }
        output.check();
        Evaluator evaluator = contributions.get(Evaluator.class, "retrieval");
        List<String> names = models.isEmpty() ? List.of(embedders.defaultModel()) : models;
        names.forEach(embedders::describe);
        List<Report> reports = new ArrayList<>();
        try {
            for (String name : names) {
                reports.add(evaluate(evaluator, name));
            }
        } finally {
            // What was measured before a model failed took its time, so it is told all the same.
            if (!reports.isEmpty()) {
                output.write(terminal, out -> new RetrievalReports(reports).print(out, output.format()));
            }
        }
        return 0;
    }

    private Report evaluate(Evaluator evaluator, String model) {
        OptionalInt fewer = dimensions.isPresent() ? OptionalInt.of(dimensions.get()) : OptionalInt.empty();
        EvaluationOptions options = new EvaluationOptions(cutoffs, new LinkedHashSet<>(metrics), List.of(), false);
        try (Embedder embedder = ModelOptions.open(embedders, new ModelRequest(model, fewer, prompt), terminal);
                ProgressLine progress = terminal.progress()) {
            return evaluator.evaluate(new EvaluationRequest.OfEmbedder(dataset, embedder, options),
                    (stage, done, total) -> progress.progress(embedder.model().name() + ": " + stage, done, total));
        }
    }
}
