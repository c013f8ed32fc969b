package dev.fletching.embedding.djl.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Provenance;
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

    private final String name;
    private final Path folder;
    private final Provenance provenance;
    private final FolderModules modules;
    private final FolderFiles files;
    private final TextRules rules;

    private ModelFolder(String name, Path folder, Provenance provenance) {
        this.name = name;
        this.folder = folder;
        this.provenance = provenance;
        this.modules = FolderModules.read(folder);
        this.files = new FolderFiles(folder, modules.transformer());
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
        return new ModelCard(name, "Model in the layout of sentence-transformers", modules.dimensions(), rules.maxTokens(),
                modules.pooling().id(), modules.normalized(), files.quantized(), FolderSettings.prompts(folder), provenance);
    }

    @Override
    public LocalModel load() {
        Head head = new Head(modules.pooling().poolings(), modules.load());
        return new LocalModel(card(), files.requireGraph(), files.tokenizer(), rules, head, modules.pooling().poolsPrompt());
    }
}
