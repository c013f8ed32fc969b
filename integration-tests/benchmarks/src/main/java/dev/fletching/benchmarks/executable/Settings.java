package dev.fletching.benchmarks.executable;

import java.nio.file.Path;

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

    static final String HELP = """
            Measures native executables beside the JVM, in alternating processes.

              --starts N         how often a start is measured (10)
              --rounds N         how often a long run is measured (3)
              --data FOLDER      where the collections are (../shared)
              --output FOLDER    where executables.md goes (target)
            """;

    static Settings parse(String... arguments) {
        Settings settings = new Settings(10, 3, Path.of("../shared"), Path.of("target"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new UsageException("option '%s' must have a value, got none. Add one.".formatted(arguments[i]));
            }
            settings = settings.with(arguments[i], arguments[i + 1]);
        }
        return settings;
    }

    private Settings with(String name, String value) {
        return switch (name) {
            case "--starts" -> new Settings(positive(name, value), rounds, data, output);
            case "--rounds" -> new Settings(starts, positive(name, value), data, output);
            case "--data" -> new Settings(starts, rounds, Path.of(value), output);
            case "--output" -> new Settings(starts, rounds, data, Path.of(value));
            default -> throw new UsageException("option must be one of those below, got '" + name + "'.\n\n" + HELP);
        };
    }

    private static int positive(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new UsageException("%s must be a positive number below 10000, got '%s'. Try 10.".formatted(name, value));
        }
        return Integer.parseInt(value);
    }
}
