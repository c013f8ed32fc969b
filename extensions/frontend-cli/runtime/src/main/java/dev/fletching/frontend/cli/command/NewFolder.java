package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.fletching.api.FletchingException;

/**
 * A folder that appears when it is complete: until then its content lies beside it, in a folder of the same name with
 * {@code .part} behind it, where a later run finds it.
 *
 * @param path what is to appear
 */
record NewFolder(Path path) {

    /** Refuses a folder that holds something. */
    NewFolder {
        if (Files.exists(path) && !isEmptyFolder(path)) {
            throw new FletchingException(
                    "--into must name a folder that is not there yet or is empty, got '" + path + "'. Choose another.");
        }
    }

    /** Where the content lies until it is complete. */
    Path part() {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".part");
    }

    /** Let it appear. */
    void complete() {
        try {
            Files.deleteIfExists(path);
            Files.move(part(), path);
        } catch (IOException e) {
            throw new FletchingException("folder '%s' must be renamed to '%s', and was not: %s. Rename it."
                    .formatted(part(), path, e), e);
        }
    }

    private static boolean isEmptyFolder(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new FletchingException("--into must name a folder that can be read, got '%s': %s. Choose another."
                    .formatted(path, e), e);
        }
    }
}
