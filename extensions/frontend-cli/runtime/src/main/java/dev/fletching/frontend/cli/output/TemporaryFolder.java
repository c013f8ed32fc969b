package dev.fletching.frontend.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;

/** A folder that goes when it is closed, or when the process is told to end. */
public final class TemporaryFolder implements AutoCloseable {

    /** Whoever writes while the process ends may put files into a folder that is just being removed. */
    private static final int ATTEMPTS = 10;

    private final Path path;
    private final Thread atExit;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(() -> remove(path), "fletching-remove-" + path.getFileName());
    }

    /**
     * Make a folder.
     *
     * @param purpose a word for its name
     * @throws FletchingException if the folder for temporary files cannot be written
     */
    public static TemporaryFolder of(String purpose) {
        try {
            TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("fletching-" + purpose + "-"));
            Runtime.getRuntime().addShutdownHook(folder.atExit);
            return folder;
        } catch (IOException e) {
            throw new FletchingException("the folder for temporary files must be writable: " + Failures.reason(e)
                    + ". Choose another, as in FLETCHING_JAVA_OPTS=-Djava.io.tmpdir=DIR.", e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Removes the folder and all in it, as far as the system lets it. Does nothing the second time. */
    @Override
    public void close() {
        remove(path);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook does the same.
        }
    }

    private static void remove(Path folder) {
        for (int i = 0; i < ATTEMPTS && Files.exists(folder); i++) {
            try {
                Files.walkFileTree(folder, new Removing());
            } catch (IOException | UncheckedIOException e) {
                // Tried again; what stays then is the system's to remove.
            }
        }
    }

    /** Removes files, and folders behind them. */
    private static final class Removing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                // A file came meanwhile; the next attempt takes it.
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
