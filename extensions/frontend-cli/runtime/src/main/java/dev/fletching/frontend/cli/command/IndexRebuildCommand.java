package dev.fletching.frontend.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.ingest.RebuildReport;
import dev.fletching.api.ingest.RebuildRequest;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an index anew from the passages that it keeps. */
@Command(name = "rebuild", description = "Make an index anew from the passages that it keeps, without the files that they came from. "
        + "Leaves out what is damaged. The new folder appears when it is complete; the same command goes on where it was broken off.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  fletching index rebuild --into new-index notes-index",
            "  fletching index rebuild --into new-index --model bge-small-en-v1.5 notes-index"})
final class IndexRebuildCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder of the index.")
    private Path folder;

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "Folder of the new index; must not be there yet, or be empty.")
    private Path into;

    @Option(names = "--model", paramLabel = "MODEL", description = "Embed all passages again with this model. Default: keep the vectors that are there.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Embedders embedders;
    private final Contributions contributions;
    private final Rebuilding rebuilding;
    private final Terminal terminal;

    @Inject
    IndexRebuildCommand(Embedders embedders, Contributions contributions, Rebuilding rebuilding, Terminal terminal) {
        this.embedders = embedders;
        this.contributions = contributions;
        this.rebuilding = rebuilding;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        NewFolder fresh = new NewFolder(into);
        IndexProvider indexes = contributions.selected(IndexProvider.class);
        IndexHealth health = indexes.check(folder);
        RebuildReport report;
        try (PassageIndex from = indexes.openSound(folder)) {
            report = model.isEmpty() ? copy(from, indexes, fresh, health) : embed(from, indexes, fresh, health);
        }
        if (!Files.isDirectory(fresh.part())) {
            throw new FletchingException(
                    "the index provider must keep indexes in folders to make one anew, got one that does not."
                            + " Set quarkus.fletching.index.provider to lucene.");
        }
        fresh.complete();
        new RebuildReportView(into, health, report).print(terminal, format);
        return 0;
    }

    private RebuildReport copy(PassageIndex from, IndexProvider indexes, NewFolder fresh, IndexHealth health) {
        try (PassageIndex to = indexes.open(fresh.part(), from.space()); ProgressLine progress = terminal.progress()) {
            return rebuilding.rebuilder().rebuild(new RebuildRequest(from, to, Optional.empty(), health.sound()), progress);
        }
    }

    private RebuildReport embed(PassageIndex from, IndexProvider indexes, NewFolder fresh, IndexHealth health) {
        try (Embedder embedder = ModelOptions.open(embedders, ModelRequest.of(model.orElseThrow()), terminal);
                PassageIndex to = indexes.open(fresh.part(),
                        new VectorSpace(embedder.model().name(), embedder.dimensions(), from.space().similarity()));
                ProgressLine progress = terminal.progress()) {
            return rebuilding.rebuilder().rebuild(new RebuildRequest(from, to, Optional.of(embedder), health.sound()),
                    progress);
        }
    }
}
