package dev.fletching.frontend.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Table;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists models. */
@Command(name = "list", description = "List the models that can be opened by name.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching models list", "  fletching models list --format json"})
final class ModelsListCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    private final Embedders embedders;
    private final Terminal terminal;

    @Inject
    ModelsListCommand(Embedders embedders, Terminal terminal) {
        this.embedders = embedders;
        this.terminal = terminal;
    }

    private String preset() {
        try {
            return embedders.defaultModel();
        } catch (FletchingException e) {
            terminal.warn("there is no default model: " + e.getMessage());
            return "";
        }
    }

    @Override
    public Integer call() {
        List<ModelCard> models = embedders.models();
        if (format == TableFormat.JSON) {
            Json.document(terminal.out(), json -> {
                json.writeStartArray();
                for (ModelCard model : models) {
                    new ModelCardView(model).write(json);
                }
                json.writeEndArray();
            });
            return 0;
        }
        if (models.isEmpty()) {
            terminal.warn("no model can be opened by name; add a jar of a model, or name a folder");
        }
        Table table = new Table(
                List.of("MODEL", "DEFAULT", "DIMENSIONS", "MAX TOKENS", "POOLING", "WEIGHTS", "PROMPTS ON", "LICENCE"));
        String preset = preset();
        models.forEach(model -> table.row(new ModelCardView(model).cells(model.name().equals(preset))));
        table.print(terminal.out());
        return 0;
    }
}
