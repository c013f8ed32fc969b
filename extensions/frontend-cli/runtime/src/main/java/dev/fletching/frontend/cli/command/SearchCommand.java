package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.frontend.cli.command.SearchResults.Details;
import dev.fletching.frontend.cli.input.Texts;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds passages in an index. */
@Command(name = "search", description = "Find the passages of an index that answer a query: by meaning, by words, or by both.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching search --in notes-index 'how do owls hunt?'",
    "  fletching search --in notes-index -k 3 --format json 'how do owls hunt?'",
    "  fletching search --in notes-index --strategy hybrid --explain 'how do owls hunt?'",
    "  fletching search --in notes-index --strategy bm25 --filter 'lang = en and year >= 1990' owls",
    "  fletching search --in notes-index --strategy 'hybrid(dense-weight=0.7),mmr' --min-score 0.1 owls",
    "  fletching search --in notes-index --strategy hybrid --rerank ./my-cross-encoder 'how do owls hunt?'",
    "  fletching search --in notes-index --highlight --strategy 'bm25(syntax=operators)' 'owl* -barn'",
    "  fletching search --in notes-index --like birds/owls.md --strategy dense,collapse",
    "  fletching search --in notes-index --exact 'how do owls hunt?'",
    "  fletching search --in notes-index --format jsonl --input questions.txt"})
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private QuestionOptions question;

    @Option(names = "--in", paramLabel = "DIR", required = true, description = "Folder of the index; it knows its model.")
    private Path folder;

    @Option(names = {"-k",
        "--k"}, paramLabel = "N", defaultValue = "10", converter = PositiveNumber.class, description = "Find at most N passages. Default: ${DEFAULT-VALUE}.")
    private int k;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", converter = NaturalNumber.class, description = "Pass over the N best, to see the next page. Default: ${DEFAULT-VALUE}.")
    private int offset;

    @Mixin
    private StrategyOptions strategy;

    @Option(names = "--filter", paramLabel = "CONDITION", description = "Look only at passages that fulfil it: FIELD = VALUE, also != < <= > >=, ^= for a beginning, *= for a part, FIELD in (A, B), FIELD? for one that is there, joined by and, or, not and parentheses. Fields are the names of the metadata, and id, document, source, title, section and page.")
    private Optional<String> condition = Optional.empty();

    @Option(names = "--highlight", description = "Show the part of a passage that has most words of the query, with these marked **so**; JSON tells their places.")
    private boolean highlight;

    @Option(names = "--explain", description = "Show where each stage of the strategy ranked a passage.")
    private boolean explain;

    @Option(names = "--prompt", paramLabel = "PROMPT", defaultValue = ModelRequest.DEFAULT_PROMPT, description = "none, default, or the name of a prompt of the model ('fletching models show'). Default: ${DEFAULT-VALUE}.")
    private String prompt;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. jsonl prints a query a line, as soon as it is answered. Default: ${DEFAULT-VALUE}.")
    private SearchFormat format;

    @Mixin
    private HelpOption help;

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
        question.check();
        Filter filter = condition.map(Filter::parse).orElse(Filter.ALL);
        Pipeline pipeline = strategy.pipeline();
        try (Texts queries = question.texts(terminal);
                PassageIndex index = contributions.selected(IndexProvider.class).openForSearch(folder);
                Lazy<Embedder> embedder = new Lazy<>(
                        () -> ModelOptions.open(embedders, ModelOptions.request(embedders, index.space(), prompt), terminal),
                        Embedder::close);
                Lazy<Reranker> reranker = new Lazy<>(
                        () -> RerankerRun.open(rerankers, strategy.reranker(rerankers), terminal), Reranker::close)) {
            Retriever retriever = retrievers.create(pipeline, new RetrieverParts(embedder, reranker, index));
            Details details = new Details(explain, highlight);
            new SearchRun(text -> {
                RetrievalRequest request = question.request(text, index, k, filter);
                return new SearchResults(question.shown(text), request.query(), index, pipeline.last(),
                        retriever.page(request, offset), details);
            }, terminal).print(queries, format);
        }
        return 0;
    }
}
