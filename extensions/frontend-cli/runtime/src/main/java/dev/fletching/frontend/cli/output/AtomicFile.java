package dev.fletching.frontend.cli.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.fletching.api.FletchingException;

/** A file that appears whole or not at all: it is written beside its place and moved there by {@link #commit()}. */
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final boolean moved;

    private AtomicFile(Path target, Path draft, boolean moved) {
        this.target = target;
        this.draft = draft;
        this.moved = moved;
    }

    /**
     * Begin a file.
     *
     * @throws FletchingException if the folder is not there or cannot be written, or a folder stands in the file's place
     */
    public static AtomicFile at(Path path) {
        if (Files.isDirectory(path)) {
            throw new FletchingException("--output must be a file, got the folder '" + path + "'. Add a file name.");
        }
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new AtomicFile(target, target, false);
            }
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new FletchingException(
                        "--output must lie in a folder that exists, got '" + path + "'. Make the folder first.");
            }
            return new AtomicFile(target, folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid()
                    + ".part"), true);
        } catch (IOException e) {
            throw new FletchingException("'" + path + "' must be a file that can be written: " + Failures.reason(e), e);
        }
    }

    /** Where to write. */
    public Path draft() {
        return draft;
    }

    /** Put the file into its place, over the one that may be there. */
    public void commit() throws IOException {
        if (!moved) {
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not committed. */
    @Override
    public void close() throws IOException {
        if (moved) {
            Files.deleteIfExists(draft);
        }
    }
}
