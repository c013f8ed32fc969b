package dev.fletching.benchmarks.executable;

import java.nio.file.Path;

import dev.fletching.benchmarks.Arguments;
import dev.fletching.benchmarks.UsageException;

/**
 * How much to measure.
 *
 * @param starts how often a start is measured; positive
 * @param rounds how often a long run is measured; positive
 * @param data folder of the collections
 * @param output folder of the report
 */
record Settings(int starts, int rounds, Path data, Path output) {

    private static final int MOST = 9_999;

    static final String HELP = """
            Measures native executables beside the JVM, in alternating processes.

              --starts N         how often a start is measured (10)
              --rounds N         how often a long run is measured (3)
              --data FOLDER      where the collections are (../shared)
              --output FOLDER    where executables.md goes (target)
            """;

    static Settings parse(String... arguments) {
        return Arguments.parse(new Settings(10, 3, Path.of("../shared"), Path.of("target")), Settings::with, arguments);
    }

    private Settings with(String name, String value) {
        return switch (name) {
            case "--starts" -> new Settings(Arguments.positive(name, value, MOST), rounds, data, output);
            case "--rounds" -> new Settings(starts, Arguments.positive(name, value, MOST), data, output);
            case "--data" -> new Settings(starts, rounds, Path.of(value), output);
            case "--output" -> new Settings(starts, rounds, data, Path.of(value));
            default -> throw new UsageException("option must be one of those below, got '" + name + "'.\n\n" + HELP);
        };
    }
}
