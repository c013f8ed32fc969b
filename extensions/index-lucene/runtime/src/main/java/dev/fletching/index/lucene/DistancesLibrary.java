package dev.fletching.index.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.c.CContext;

/**
 * Compiles {@code distances.c} while a native executable is built, with the C compiler that its builder needs anyway, and has
 * it linked. The JVM never loads this class.
 */
final class DistancesLibrary implements CContext.Directives {

    private static final String NAME = "fletching_distances";
    private static final String SOURCE = "distances.c";

    private final Path folder;

    /** The builder makes it. */
    DistancesLibrary() {
        try {
            folder = Files.createTempDirectory(NAME);
            folder.toFile().deleteOnExit();
            if (isInConfiguration()) {
                compile();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compile " + SOURCE + " into the executable", e);
        }
    }

    @Override
    public boolean isInConfiguration() {
        return new Supported().getAsBoolean();
    }

    @Override
    public List<String> getLibraries() {
        return List.of(NAME);
    }

    @Override
    public List<String> getLibraryPaths() {
        return List.of(folder.toString());
    }

    private void compile() throws IOException {
        Path source = inFolder(SOURCE);
        try (InputStream text = Objects.requireNonNull(DistancesLibrary.class.getResourceAsStream(SOURCE), SOURCE)) {
            Files.copy(text, source);
        }
        Path object = inFolder(NAME + ".o");
        run("cc", "-std=gnu99", "-O3", "-ffast-math", "-funroll-loops", "-fPIC", "-c", "-o", object.toString(),
                source.toString());
        run("ar", "rcs", inFolder("lib" + NAME + ".a").toString(), object.toString());
    }

    private Path inFolder(String name) {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("'" + String.join(" ", command) + "' failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("'" + String.join(" ", command) + "' was interrupted", e);
        }
    }

    /** Whether the executable is for a system whose C compilers take the options of gcc and clang. */
    static final class Supported implements BooleanSupplier {

        @Override
        public boolean getAsBoolean() {
            return Platform.includedIn(Platform.LINUX.class) || Platform.includedIn(Platform.MACOS.class);
        }
    }
}
