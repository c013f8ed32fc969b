package dev.fletching.embedding.djl.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.embedding.djl.token.TextRules;

/**
 * A cross-encoder in a folder in the layout of sentence-transformers, with its graph as ONNX.
 *
 * @see <a href="https://sbert.net/docs/cross_encoder/usage/usage.html">Cross encoders</a>
 */
public final class CrossEncoderFolder {

    private final FolderFiles files;
    private final CrossEncoderSettings settings;
    private final TextRules rules;
    private final RerankerCard card;

    private CrossEncoderFolder(String name, Path folder, Provenance provenance) {
        Path transformer = transformer(folder);
        this.files = new FolderFiles(folder, transformer);
        this.settings = CrossEncoderSettings.read(folder, transformer);
        this.rules = FolderSettings.rules(transformer);
        this.card = new RerankerCard(name, "Cross-encoder in the layout of sentence-transformers", settings.scale(),
                rules.maxTokens(), files.quantized(), provenance);
    }

    /**
     * Read a folder's small files.
     *
     * @param name the name that the model was asked for by
     * @param folder where it lies
     * @param provenance where it comes from
     * @throws FletchingException if a file is missing or damaged, or the model is no cross-encoder that gives one score a pair
     */
    public static CrossEncoderFolder read(String name, Path folder, Provenance provenance) {
        if (!Files.isDirectory(folder)) {
            throw new FletchingException(
                    "cross-encoder '%s' must be a folder, and is not. Name a folder in the layout of sentence-transformers."
                            .formatted(name));
        }
        return new CrossEncoderFolder(name, folder, provenance);
    }

    /** Older versions write no list of modules, and newer ones a list of one. */
    private static Path transformer(Path folder) {
        Path file = folder.resolve("modules.json");
        if (!Files.exists(file)) {
            return folder;
        }
        JsonNode modules = Json.read(file);
        List<String> types = new ArrayList<>();
        modules.forEach(module -> types.add(module.path("type").asText()));
        if (types.size() != 1 || !types.get(0).endsWith(".Transformer")) {
            throw new FletchingException(
                    "modules of cross-encoder '%s' must be one Transformer, got %s. Choose another model; an embedding model is none."
                            .formatted(folder, types));
        }
        return SafePath.resolve(folder, modules.path(0).path("path").asText());
    }

    /** Describe it. */
    public RerankerCard card() {
        return card;
    }

    /**
     * The model as it is opened.
     *
     * @param maxTokens pairs are cut to so many tokens
     * @throws FletchingException if the graph or the tokenizer is missing
     */
    public LocalCrossEncoder load(int maxTokens) {
        TextRules shorter = new TextRules(maxTokens, rules.lowerCase(), rules.padId());
        return new LocalCrossEncoder(card.withMaxTokens(maxTokens),
                new TransformerFiles(files.requireGraph(), files.tokenizer(), shorter), settings.activation(),
                settings.prompt());
    }
}
