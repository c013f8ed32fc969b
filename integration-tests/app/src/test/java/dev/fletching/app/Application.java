package dev.fletching.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built application as an ordinary process: the executable, or the jar on the Java of this test. */
final class Application {

    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final int LONGEST_MINUTES = 10;

    private Application() {}

    /** Whether it is a native executable. */
    static boolean isNative() {
        return artifact().getProperty("type").equals("native");
    }

    /** How it is called, with its arguments. */
    static List<String> command(String... arguments) {
        String file = BUILD.resolve(artifact().getProperty("path")).toString();
        List<String> command = new ArrayList<>(isNative()
                ? List.of(file)
                : List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", file));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Start it, with its output going to files of a folder. */
    static Started start(Path folder, Map<String, String> environment, String... arguments) {
        return start(folder, environment, command(arguments));
    }

    /** Start a command of any kind in the same way. */
    static Started start(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties artifact() {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(BUILD.resolve("quarkus-artifact.properties"))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A process that runs.
     *
     * @param process it
     * @param out gets its standard output
     * @param err gets its standard error
     */
    record Started(Process process, Path out, Path err) {

        /** Wait for its end. */
        Ended await() {
            try {
                if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("the process must end within " + LONGEST_MINUTES + " minutes");
                }
                return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
    }

    /**
     * What became of a process.
     *
     * @param exitCode its exit code; 128 and the signal's number where it was killed
     * @param out its standard output
     * @param err its standard error
     */
    record Ended(int exitCode, String out, String err) {}
}
