package dev.fletching.embedding.djl.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.onnx.OnnxOperators;

/**
 * Finds the files of a model folder, which lie in the transformer's own folder or above it.
 *
 * @param folder the model's folder
 * @param transformer the transformer's, often the same
 */
record FolderFiles(Path folder, Path transformer) {

    private static final String TOKENIZER = "tokenizer.json";

    /** The ONNX file, where there is one. */
    Optional<Path> graph() {
        for (String candidate : ModelFolder.GRAPHS) {
            for (Path place : List.of(transformer.resolve(candidate), folder.resolve(candidate))) {
                if (Files.isRegularFile(place)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The ONNX file.
     *
     * @throws FletchingException if there is none; names the places
     */
    Path requireGraph() {
        return graph().orElseThrow(() -> new FletchingException(
                "model folder '%s' must have one of the files %s, and has none. Export the model to ONNX.".formatted(folder,
                        ModelFolder.GRAPHS)));
    }

    /**
     * The tokenizer.
     *
     * @throws FletchingException if there is none
     */
    Path tokenizer() {
        Path beside = transformer.resolve(TOKENIZER);
        return Files.isRegularFile(beside) ? beside : SafePath.file(folder, TOKENIZER);
    }

    /** Whether the graph quantises while it runs; false as long as there is none, as of a hub's model before its download. */
    boolean quantized() {
        return graph().map(OnnxOperators::quantizesDynamically).orElse(false);
    }
}
