package dev.fletching.embedding.djl.model;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.fletching.api.FletchingException;

/** Names of files that come from elsewhere, kept below the folder that they belong to. */
public final class SafePath {

    private SafePath() {}

    /**
     * Resolve a relative name with slashes.
     *
     * @throws FletchingException if it would lead out of the folder or is no plain name
     */
    public static Path resolve(Path folder, String name) {
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() && !name.isEmpty() || segment.equals(".") || segment.equals("..")
                    || segment.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':')) {
                throw new FletchingException(
                        "file names of a model must be relative and stay in its folder, got '%s'. Do not use this model."
                                .formatted(name));
            }
        }
        return folder.resolve(name);
    }

    /**
     * A file that must be there.
     *
     * @throws FletchingException if it is not; names it
     */
    static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new FletchingException(
                    "model folder '%s' must have the file '%s', and has not. Add it, or choose another model."
                            .formatted(folder, name));
        }
        return file;
    }
}
