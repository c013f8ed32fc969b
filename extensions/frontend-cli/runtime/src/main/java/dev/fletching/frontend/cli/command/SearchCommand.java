package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds passages in an index. */
@Command(name = "search", description = "Find the passages of an index that are nearest to a query in meaning.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching search --in notes-index 'how do owls hunt?'",
    "  fletching search --in notes-index -k 3 --format json 'how do owls hunt?'",
    "  fletching search --in notes-index --exact 'how do owls hunt?'"})
final class SearchCommand implements Callable<Integer> {

    private static final String DENSE = "dense";

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for, in plain words.")
    private List<String> words;

    @Option(names = "--in", paramLabel = "DIR", required = true, description = "Folder of the index; it knows its model.")
    private Path folder;

    @Option(names = {"-k",
        "--k"}, paramLabel = "N", defaultValue = "10", converter = PositiveNumber.class, description = "Find at most N passages. Default: ${DEFAULT-VALUE}.")
    private int k;

    @Option(names = "--exact", description = "Compare the query with every passage, which is slower and misses none.")
    private boolean exact;

    @Option(names = "--prompt", paramLabel = "PROMPT", defaultValue = ModelRequest.DEFAULT_PROMPT, description = "none, default, or the name of a prompt of the model ('fletching models show'). Default: ${DEFAULT-VALUE}.")
    private String prompt;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Embedders embedders;
    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    SearchCommand(Embedders embedders, Contributions contributions, Terminal terminal) {
        this.embedders = embedders;
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String query = String.join(" ", words);
        if (query.isBlank()) {
            throw new FletchingException("QUERY must not be blank, got '" + query + "'. Say what to look for.");
        }
        try (PassageIndex index = contributions.selected(IndexProvider.class).openForSearch(folder);
                Embedder embedder = ModelOptions.open(embedders, request(index.space()), terminal)) {
            RetrieverParts parts = new RetrieverParts(embedder, index, exact ? Map.of("mode", "exact") : Map.of());
            List<Retrieved> found = contributions.get(RetrieverFactory.class, DENSE).create(parts).retrieve(query, k);
            new SearchResults(query, index.space().model(), found).print(terminal, format);
        }
        return 0;
    }

    private ModelRequest request(VectorSpace space) {
        boolean cut = embedders.describe(space.model()).dimensions() != space.dimensions();
        return new ModelRequest(space.model(), cut ? OptionalInt.of(space.dimensions()) : OptionalInt.empty(), prompt);
    }
}
