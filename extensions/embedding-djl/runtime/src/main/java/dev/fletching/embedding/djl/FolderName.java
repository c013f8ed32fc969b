package dev.fletching.embedding.djl;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import dev.fletching.api.embedding.Provenance;

/** Tells names of models that mean a folder. */
final class FolderName {

    private FolderName() {}

    /** A name that can only be a path counts as one even where nothing is there, for a message that fits. */
    static boolean isMeant(String model) {
        return model.startsWith("/") || model.startsWith("./") || model.startsWith("../") || model.startsWith("~/")
                || isDirectory(model);
    }

    private static boolean isDirectory(String model) {
        try {
            return !model.isBlank() && Files.isDirectory(Path.of(model));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The folder; a tilde stands for the user's home. */
    static Path path(String model) {
        return model.startsWith("~/") ? Path.of(System.getProperty("user.home"), model.substring(2)) : Path.of(model);
    }

    static Provenance provenance(String model) {
        return new Provenance(path(model).toAbsolutePath().toString(), "", "", "");
    }
}
