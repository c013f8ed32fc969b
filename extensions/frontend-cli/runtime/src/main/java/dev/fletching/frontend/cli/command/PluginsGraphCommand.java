package dev.fletching.frontend.cli.command;

import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.host.Contributions;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws contributions. */
@Command(name = "graph", description = "Draw extension points, what is contributed to them, and what needs or replaces what.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching plugins graph", "  fletching plugins graph --format mermaid",
    "  fletching plugins graph --format dot | dot -Tsvg > plugins.svg"})
final class PluginsGraphCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private GraphFormat format;

    @Mixin
    private HelpOption help;

    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    PluginsGraphCommand(Contributions contributions, Terminal terminal) {
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new PluginGraph(contributions.points(), contributions.statuses()).print(terminal.out(), format);
        return 0;
    }
}
