package dev.fletching.frontend.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexOptions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files into an index. */
@Command(name = "index", description = "Take files and folders into an index; unchanged files are passed over, changed ones replaced.", subcommands = {
    IndexCheckCommand.class, IndexRebuildCommand.class}, sortOptions = false, footerHeading = "%nExamples:%n", footer = {
        "  fletching index --into notes-index ~/notes",
        "  fletching index --into notes-index --prune ~/notes",
        "  fletching index --into papers --model bge-small-en-v1.5 papers.jsonl README.md",
        "  fletching index --into jobs --text-column Duties --text-column Skills --language de jobs.csv",
        "  fletching index --into papers --max-tokens 128 --overlap 16 papers.jsonl"})
final class IndexCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders; folders are walked.")
    private List<Path> paths = List.of();

    @Option(names = "--into", paramLabel = "DIR", description = "Folder of the index; made where it is not there.")
    private Path into;

    @Mixin
    private ModelOptions model;

    @Option(names = "--prune", description = "Remove files from the index that an earlier run found in PATH and that are there no more.")
    private boolean prune;

    @Option(names = "--again", description = "Read and embed all files, though the index has them as they are.")
    private boolean again;

    @Option(names = "--language", paramLabel = "CODE", defaultValue = Option.NULL_VALUE, description = "Language of the texts of a new index, as in de; und for any other. Default: the configured one.")
    private String language;

    @Mixin
    private ReadingOptions reading;

    @ArgGroup(heading = "Size of passages:%n", exclusive = false)
    private Size size;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Embedders embedders;
    private final Contributions contributions;
    private final Ingestion ingestion;
    private final Terminal terminal;

    @Inject
    IndexCommand(Embedders embedders, Contributions contributions, Ingestion ingestion, Terminal terminal) {
        this.embedders = embedders;
        this.contributions = contributions;
        this.ingestion = ingestion;
        this.terminal = terminal;
    }

    /** How large passages are. */
    static final class Size {

        private static final int DEFAULT_OVERLAP_SHARE = 8;

        @Option(names = "--max-tokens", paramLabel = "N", required = true, converter = PositiveNumber.class, description = "At most N tokens a passage. Default: 256, or what the model reads if that is less, with a tenth repeated.")
        private int maxTokens;

        @Option(names = "--overlap", paramLabel = "N", converter = NaturalNumber.class, description = "Repeat about N tokens of a passage at the start of the next; less than --max-tokens, which it needs. Default: an eighth of it.")
        private Optional<Integer> overlap = Optional.empty();

        private int overlapTokens() {
            return overlap.orElse(maxTokens / DEFAULT_OVERLAP_SHARE);
        }
    }

    @Override
    public Integer call() {
        requireArguments();
        Optional<SplitSize> split = splitSize();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new FletchingException(
                        "PATH must be a file or folder that exists, got '" + path + "'. Check the spelling.");
            }
        }
        Ingestor ingestor = ingestion.ingestor();
        IndexProvider indexes = contributions.selected(IndexProvider.class);
        IngestReport report;
        try (Embedder embedder = model.open(embedders, terminal);
                PassageIndex index = indexes.open(into, space(embedder), new IndexOptions(Optional.ofNullable(language)));
                ProgressLine progress = terminal.progress()) {
            report = ingestor
                    .ingest(new IngestRequest(paths, embedder, index, split, reading.splitter(), reading.columns(), prune,
                            again), progress);
            new IngestReportView(report, into, index.count()).print(terminal, format);
        }
        return exitCode(report);
    }

    /** By hand, since subcommands need none of them. */
    private void requireArguments() {
        if (into == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--into=DIR'");
        }
        if (paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
        }
    }

    private Optional<SplitSize> splitSize() {
        if (size == null) {
            return Optional.empty();
        }
        if (size.overlapTokens() >= size.maxTokens) {
            throw new ParameterException(spec.commandLine(), "--overlap must be less than --max-tokens, got "
                    + size.overlapTokens() + " and " + size.maxTokens + ".");
        }
        return Optional.of(new SplitSize(size.maxTokens, size.overlapTokens()));
    }

    private static VectorSpace space(Embedder embedder) {
        return new VectorSpace(embedder.model().name(), embedder.dimensions(), Similarity.COSINE);
    }

    private static int exitCode(IngestReport report) {
        return report.failed().isEmpty() && report.documents() + report.upkeep().unchangedFiles() > 0 ? 0 : 1;
    }
}
