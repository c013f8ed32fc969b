package dev.fletching.benchmarks.vectors;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import dev.fletching.benchmarks.Arguments;
import dev.fletching.benchmarks.UsageException;

/**
 * What to measure.
 *
 * @param kinds which indexes, in order
 * @param rounds how often every peer indexes and searches; positive
 * @param count how many vectors; positive
 * @param data folder of the collections
 * @param output folder of the report and of what is kept between runs
 */
record Settings(Set<IndexKind> kinds, int rounds, int count, Path data, Path output) {

    static final String HELP = """
            Measures search by vectors beside Lucene and JVector, in alternating processes.

              --indexes LIST     of %s (all); those with lucene and jvector are compared with them
              --rounds N         how often every peer indexes and searches (3)
              --count N          how many vectors (100000)
              --data FOLDER      where the collections are (../shared)
              --output FOLDER    where vectors.md goes, and vectors/ with what later runs need not make again (target)
            """.formatted(String.join(", ", Arrays.stream(IndexKind.values()).map(IndexKind::id).toList()));

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_VECTORS = 1_000_000;

    static Settings parse(String... arguments) {
        return Arguments.parse(
                new Settings(EnumSet.allOf(IndexKind.class), 3, 100_000, Path.of("../shared"), Path.of("target")),
                Settings::with, arguments);
    }

    /** The folder of what later runs need not make again. */
    Path cache() {
        return output.resolve("vectors").toAbsolutePath();
    }

    /** The file of what exact search finds. */
    Path nearest() {
        return cache().resolve("nearest-" + count + ".json");
    }

    private static Set<IndexKind> kinds(String names) {
        Set<IndexKind> kinds = EnumSet.noneOf(IndexKind.class);
        for (String name : names.split(",")) {
            kinds.add(Arrays.stream(IndexKind.values()).filter(kind -> kind.id().equals(name.strip())).findFirst().orElseThrow(
                    () -> new UsageException("a name must be one of those below, got '" + name + "'.\n\n" + HELP)));
        }
        kinds.add(IndexKind.LUCENE);
        return kinds;
    }

    private Settings with(String name, String value) {
        return switch (name) {
            case "--indexes" -> new Settings(kinds(value), rounds, count, data, output);
            case "--rounds" -> new Settings(kinds, Arguments.positive(name, value, MOST_ROUNDS), count, data, output);
            case "--count" -> new Settings(kinds, rounds, Arguments.positive(name, value, MOST_VECTORS), data, output);
            case "--data" -> new Settings(kinds, rounds, count, Path.of(value), output);
            case "--output" -> new Settings(kinds, rounds, count, data, Path.of(value));
            default -> throw new UsageException("option must be one of those below, got '" + name + "'.\n\n" + HELP);
        };
    }
}
