package dev.fletching.frontend.cli.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;
import dev.fletching.frontend.cli.sample.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows it all on a sample. */
@Command(name = "quickstart", description = "Index a small sample, ask it three questions, and measure the answers.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching quickstart", "  fletching quickstart --model bge-small-en"})
final class QuickstartCommand implements Callable<Integer> {

    private static final int SHOWN_HITS = 2;
    private static final int SNIPPET_WIDTH = 76;
    private static final List<String> SHOWN_MEASURES = List.of("cosine_accuracy@1", "cosine_accuracy@3", "cosine_mrr@10",
            "cosine_ndcg@10");

    @Mixin
    private ModelOptions model;

    @Mixin
    private HelpOption help;

    private final Embedders embedders;
    private final Contributions contributions;
    private final Retrievers retrievers;
    private final Ingestion ingestion;
    private final Terminal terminal;

    @Inject
    QuickstartCommand(Embedders embedders, Contributions contributions, Retrievers retrievers, Ingestion ingestion,
            Terminal terminal) {
        this.embedders = embedders;
        this.contributions = contributions;
        this.retrievers = retrievers;
        this.ingestion = ingestion;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintStream out = terminal.out();
        try (Sample sample = Sample.unpack(); Embedder embedder = model.open(embedders, terminal)) {
            ModelCard card = embedder.model();
            out.printf("Model %s: %d dimensions, reads %d tokens.%n%n", card.name(), card.dimensions(), card.maxTokens());
            index(sample, embedder);
            evaluate(sample, embedder);
        }
        out.println("What to try next:");
        out.println("  fletching index --into my-index FOLDER      take your own files into an index");
        out.println("  fletching search --in my-index 'a question' search it by meaning");
        out.println("  fletching models list                       see the other models");
        out.println("  fletching --help                            see all commands");
        return 0;
    }

    private void index(Sample sample, Embedder embedder) {
        VectorSpace space = new VectorSpace(embedder.model().name(), embedder.dimensions(), Similarity.COSINE);
        try (PassageIndex index = contributions.selected(IndexProvider.class).open(sample.index(), space)) {
            IngestReport report;
            try (ProgressLine progress = terminal.progress()) {
                IngestRequest request = new IngestRequest(List.of(sample.documents()), embedder, index, Optional.empty());
                report = ingestion.ingestor().ingest(request, progress);
            }
            terminal.out().printf("Indexed %d documents as %d passages.%n%n", report.documents(), report.passages());
            Retriever retriever = retrievers.create(Pipeline.of("dense"),
                    RetrieverParts.withoutReranker(() -> embedder, index));
            sample.examples().forEach(question -> ask(retriever, question));
        }
    }

    private void ask(Retriever retriever, String question) {
        PrintStream out = terminal.out();
        out.println("? " + question);
        for (Retrieved hit : retriever.retrieve(question, SHOWN_HITS)) {
            String title = hit.passage().origin().title();
            out.printf("  %s  %s%n", Display.decimals(hit.score()),
                    Display.oneLine(title.isBlank() ? hit.passage().id() : title));
            out.println("          " + Display.snippet(hit.passage().text(), SNIPPET_WIDTH));
        }
        out.println();
        out.flush();
    }

    private void evaluate(Sample sample, Embedder embedder) {
        Report report;
        try (ProgressLine progress = terminal.progress()) {
            report = contributions.get(Evaluator.class, "retrieval").evaluate(
                    new EvaluationRequest.OfEmbedder(sample.questions(), embedder, EvaluationOptions.DEFAULTS), progress);
        }
        PrintStream out = terminal.out();
        out.printf("Measured on %d questions over %d documents:%n", report.queries(), report.documents());
        for (String measure : SHOWN_MEASURES) {
            if (report.measures().containsKey(measure)) {
                out.printf("  %-18s  %s%n", measure, Display.decimals(report.measures().get(measure)));
            }
        }
        out.println();
    }
}
