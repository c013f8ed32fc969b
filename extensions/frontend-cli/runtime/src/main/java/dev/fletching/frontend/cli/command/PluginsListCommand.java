package dev.fletching.frontend.cli.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Table;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists contributions. */
@Command(name = "list", description = "List what plugins contribute, by extension point.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching plugins list", "  fletching plugins list --format json"})
final class PluginsListCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    PluginsListCommand(Contributions contributions, Terminal terminal) {
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ContributionStatus> statuses = contributions.statuses();
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), json -> ContributionView.writeAll(json,
                    statuses.stream().map(status -> new ContributionView(status, Map.of())).toList()));
            return 0;
        }
        Table table = new Table(List.of("EXTENSION POINT", "ID", "STATE", "PLUGIN", "DESCRIPTION"));
        for (ContributionStatus status : statuses) {
            ContributionDescriptor descriptor = status.descriptor();
            table.row(List.of(descriptor.key().point(), descriptor.key().id(), ContributionView.state(status),
                    descriptor.plugin(), descriptor.description()));
        }
        table.print(terminal.out());
        return 0;
    }
}
