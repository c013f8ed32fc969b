package dev.fletching.frontend.cli.command;

import java.util.OptionalInt;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Option;

/** Which model to use, and how. */
final class ModelOptions {

    @Option(names = "--model", paramLabel = "MODEL", defaultValue = Option.NULL_VALUE, description = "A name of 'fletching models list', a folder, or owner/name of a hub. Default: the configured model.")
    private String model;

    @Option(names = "--dimensions", paramLabel = "N", converter = PositiveNumber.class, defaultValue = Option.NULL_VALUE, description = "Cut vectors to N dimensions and normalise them again, for models that were trained for it. Default: all.")
    private Integer dimensions;

    @Option(names = "--prompt", paramLabel = "PROMPT", defaultValue = ModelRequest.DEFAULT_PROMPT, description = "none, default, or the name of a prompt of the model ('fletching models show'). Default: ${DEFAULT-VALUE}.")
    private String prompt;

    /** What to ask for. */
    ModelRequest request(Embedders embedders) {
        OptionalInt fewer = dimensions == null ? OptionalInt.empty() : OptionalInt.of(dimensions);
        return new ModelRequest(model == null ? embedders.defaultModel() : model, fewer, prompt);
    }

    /** Open the model; the caller closes it. */
    Embedder open(Embedders embedders, Terminal terminal) {
        return open(embedders, request(embedders), terminal);
    }

    /** What to ask for so that queries fit an index. */
    static ModelRequest request(Embedders embedders, VectorSpace space, String prompt) {
        boolean cut = embedders.describe(space.model()).dimensions() != space.dimensions();
        return new ModelRequest(space.model(), cut ? OptionalInt.of(space.dimensions()) : OptionalInt.empty(), prompt);
    }

    /** Open a model, saying so where a person waits; the caller closes it. */
    static Embedder open(Embedders embedders, ModelRequest request, Terminal terminal) {
        try (ProgressLine progress = terminal.progress()) {
            progress.say("loading " + request.model());
            return embedders.open(request);
        }
    }
}
