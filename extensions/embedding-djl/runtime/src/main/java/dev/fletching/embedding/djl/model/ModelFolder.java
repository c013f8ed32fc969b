package dev.fletching.embedding.djl.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.embedding.djl.onnx.OnnxOperators;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.token.TextRules;

/**
 * A model in a folder in the layout of sentence-transformers, with its graph as ONNX.
 *
 * @see <a href="https://sbert.net/docs/sentence_transformer/usage/custom_models.html">Custom models</a>
 */
public final class ModelFolder implements ModelSource {

    /** Where a graph may lie, the first that exists counts. */
    public static final List<String> GRAPHS = List.of("onnx/model.onnx", "model.onnx", "onnx/model_quantized.onnx");

    private static final String TOKENIZER = "tokenizer.json";

    private final String name;
    private final Path folder;
    private final Provenance provenance;
    private final FolderModules modules;
    private final TextRules rules;

    private ModelFolder(String name, Path folder, Provenance provenance) {
        this.name = name;
        this.folder = folder;
        this.provenance = provenance;
        this.modules = FolderModules.read(folder);
        this.rules = FolderSettings.rules(modules.transformer());
    }

    /**
     * Read a folder's small files.
     *
     * @param name the name that the model was asked for by
     * @param folder where it lies
     * @param provenance where it comes from
     * @throws FletchingException if a file is missing or damaged, or the model has a module that is not supported
     */
    public static ModelFolder read(String name, Path folder, Provenance provenance) {
        if (!Files.isDirectory(folder)) {
            throw new FletchingException(
                    "model '%s' must be a folder, and is not. Name a folder in the layout of sentence-transformers."
                            .formatted(name));
        }
        return new ModelFolder(name, folder, provenance);
    }

    @Override
    public ModelCard card() {
        boolean quantized = graph().map(OnnxOperators::quantizesDynamically).orElse(false);
        return new ModelCard(name, "Model in the layout of sentence-transformers", modules.dimensions(), rules.maxTokens(),
                modules.pooling().id(), modules.normalized(), quantized, FolderSettings.prompts(folder), provenance);
    }

    @Override
    public LocalModel load() {
        Path graph = graph().orElseThrow(() -> new FletchingException(
                "model folder '%s' must have one of the files %s, and has none. Export the model to ONNX.".formatted(folder,
                        GRAPHS)));
        Head head = new Head(modules.pooling().poolings(), modules.load());
        return new LocalModel(card(), graph, tokenizer(), rules, head, modules.pooling().poolsPrompt());
    }

    private Path tokenizer() {
        Path beside = modules.transformer().resolve(TOKENIZER);
        return Files.isRegularFile(beside) ? beside : SafePath.file(folder, TOKENIZER);
    }

    private Optional<Path> graph() {
        for (String candidate : GRAPHS) {
            for (Path place : List.of(modules.transformer().resolve(candidate), folder.resolve(candidate))) {
                if (Files.isRegularFile(place)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }
}
