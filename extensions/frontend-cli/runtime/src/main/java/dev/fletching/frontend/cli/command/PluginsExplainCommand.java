package dev.fletching.frontend.cli.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.ContributionException;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one contribution. */
@Command(name = "explain", description = "Show all that is known of a contribution, and why it is not active.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching plugins explain lucene", "  fletching plugins explain evaluator/retrieval",
    "  fletching plugins explain --format json lucene"})
final class PluginsExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of a contribution, or point/id where several have the same id.")
    private String id;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Contributions contributions;
    private final Terminal terminal;

    @Inject
    PluginsExplainCommand(Contributions contributions, Terminal terminal) {
        this.contributions = contributions;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ContributionStatus> found = contributions.statuses().stream().filter(this::isMeant).toList();
        if (found.isEmpty()) {
            throw new FletchingException("ID must name a contribution, got '" + id + "'. Choose one of "
                    + String.join(", ", contributions.statuses().stream().map(s -> s.descriptor().key().toString()).toList())
                    + ".");
        }
        List<ContributionView> views = found.stream().map(this::view).toList();
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), json -> ContributionView.writeAll(json, views));
            return 0;
        }
        for (int i = 0; i < views.size(); i++) {
            terminal.out().print(i == 0 ? "" : "\n");
            views.get(i).print(terminal.out());
        }
        return 0;
    }

    /** Asking for facts creates a contribution, so its state is the one before, save where it cannot start. */
    private ContributionView view(ContributionStatus status) {
        if (!status.descriptor().present()) {
            return new ContributionView(status, Map.of());
        }
        ContributionKey key = status.descriptor().key();
        try {
            return new ContributionView(status, contributions.facts(key));
        } catch (ContributionException e) {
            return new ContributionView(contributions.statuses().stream()
                    .filter(now -> now.descriptor().key().equals(key)).findFirst().orElse(status), Map.of());
        }
    }

    private boolean isMeant(ContributionStatus status) {
        ContributionKey key = status.descriptor().key();
        return key.id().equals(id) || key.toString().equals(id);
    }
}
