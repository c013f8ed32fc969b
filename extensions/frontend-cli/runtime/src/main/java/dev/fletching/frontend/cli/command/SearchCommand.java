package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.frontend.cli.input.Texts;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds passages in an index. */
@Command(name = "search", description = "Find the passages of an index that answer a query: by meaning, by words, or by both.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching search --in notes-index 'how do owls hunt?'",
    "  fletching search --in notes-index -k 3 --format json 'how do owls hunt?'",
    "  fletching search --in notes-index --strategy hybrid --explain 'how do owls hunt?'",
    "  fletching search --in notes-index --strategy bm25 --filter 'lang = en and year >= 1990' owls",
    "  fletching search --in notes-index --strategy 'hybrid(dense-weight=0.7),mmr' --min-score 0.1 owls",
    "  fletching search --in notes-index --strategy hybrid --rerank ./my-cross-encoder 'how do owls hunt?'",
    "  fletching search --in notes-index --exact 'how do owls hunt?'",
    "  fletching search --in notes-index --format jsonl --input questions.txt"})
final class SearchCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for, in plain words; - reads queries from standard input, one a line.")
    private List<String> words = List.of();

    @Option(names = "--input", paramLabel = "FILE", description = "Read queries from a UTF-8 file: one a line, or JSON Lines with a field 'text' where the name ends in .jsonl.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--in", paramLabel = "DIR", required = true, description = "Folder of the index; it knows its model.")
    private Path folder;

    @Option(names = {"-k",
        "--k"}, paramLabel = "N", defaultValue = "10", converter = PositiveNumber.class, description = "Find at most N passages. Default: ${DEFAULT-VALUE}.")
    private int k;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", converter = NaturalNumber.class, description = "Pass over the N best, to see the next page. Default: ${DEFAULT-VALUE}.")
    private int offset;

    @Mixin
    private StrategyOptions strategy;

    @Option(names = "--filter", paramLabel = "CONDITION", description = "Look only at passages that fulfil it: FIELD = VALUE, also != < <= > >=, ^= for a beginning, FIELD in (A, B), FIELD? for one that is there, joined by and, or, not and parentheses. Fields are the names of the metadata, and id, document, source, title, section and page.")
    private Optional<String> condition = Optional.empty();

    @Option(names = "--explain", description = "Show where each stage of the strategy ranked a passage.")
    private boolean explain;

    @Option(names = "--prompt", paramLabel = "PROMPT", defaultValue = ModelRequest.DEFAULT_PROMPT, description = "none, default, or the name of a prompt of the model ('fletching models show'). Default: ${DEFAULT-VALUE}.")
    private String prompt;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. jsonl prints a query a line, as soon as it is answered. Default: ${DEFAULT-VALUE}.")
    private SearchFormat format;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Embedders embedders;
    private final Rerankers rerankers;
    private final Retrievers retrievers;
    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    SearchCommand(Embedders embedders, Rerankers rerankers, Retrievers retrievers, Contributions contributions,
            Terminal terminal) {
        this.embedders = embedders;
        this.rerankers = rerankers;
        this.retrievers = retrievers;
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (words.isEmpty() == input.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give a query, --input FILE, or - for standard input.");
        }
        Filter filter = condition.map(Filter::parse).orElse(Filter.ALL);
        Pipeline pipeline = strategy.pipeline();
        try (Texts queries = queries();
                PassageIndex index = contributions.selected(IndexProvider.class).openForSearch(folder);
                Lazy<Embedder> embedder = new Lazy<>(
                        () -> ModelOptions.open(embedders, request(index.space()), terminal), Embedder::close);
                Lazy<Reranker> reranker = new Lazy<>(
                        () -> RerankerRun.open(rerankers, strategy.reranker(rerankers), terminal), Reranker::close)) {
            Retriever retriever = retrievers.create(pipeline, new RetrieverParts(embedder, reranker, index));
            new SearchRun(query -> new SearchResults(query, index.space().model(), pipeline.last(),
                    retriever.page(new RetrievalRequest(query, k, filter), offset), explain), terminal).print(queries, format);
        }
        return 0;
    }

    private Texts queries() {
        if (input.isPresent()) {
            return input.get().toString().equals(STANDARD_INPUT) ? Texts.ofStream(terminal.in()) : Texts.ofFile(input.get());
        }
        if (words.equals(List.of(STANDARD_INPUT))) {
            return Texts.ofStream(terminal.in());
        }
        String query = String.join(" ", words);
        if (query.isBlank()) {
            throw new FletchingException("QUERY must not be blank, got '" + query + "'. Say what to look for.");
        }
        return Texts.of(List.of(query));
    }

    private ModelRequest request(VectorSpace space) {
        boolean cut = embedders.describe(space.model()).dimensions() != space.dimensions();
        return new ModelRequest(space.model(), cut ? OptionalInt.of(space.dimensions()) : OptionalInt.empty(), prompt);
    }
}
