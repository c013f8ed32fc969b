package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads all of an index. */
@Command(name = "check", description = "Read all of an index, tell what it is, and name files that are damaged. Changes nothing.", sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0:The index is sound.", "1:It is damaged, or there is none.",
    "2:The command line was wrong."}, footerHeading = "%nExamples:%n", footer = {"  fletching index check notes-index",
        "  fletching index check --format json notes-index"})
final class IndexCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder of the index.")
    private Path folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    IndexCheckCommand(Contributions contributions, Terminal terminal) {
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        IndexHealth health = contributions.selected(IndexProvider.class).check(folder);
        IndexHealthView view = new IndexHealthView(folder, health);
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), view::write);
        } else {
            view.print(terminal.out());
        }
        return health.sound() ? 0 : 1;
    }
}
