package dev.fletching.frontend.cli.command;

import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.embedding.Embedders;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one model. */
@Command(name = "show", description = "Show what a model is and how it wants to be used.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching models show e5-small-v2", "  fletching models show --format json ./my-model"})
final class ModelsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "A name of 'fletching models list', a folder, or owner/name of a hub.")
    private String model;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Embedders embedders;
    private final Terminal terminal;

    @Inject
    ModelsShowCommand(Embedders embedders, Terminal terminal) {
        this.embedders = embedders;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ModelCardView view = new ModelCardView(embedders.describe(model));
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), view::write);
        } else {
            view.print(terminal.out());
        }
        return 0;
    }
}
