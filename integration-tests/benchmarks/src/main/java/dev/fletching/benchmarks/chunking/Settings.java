package dev.fletching.benchmarks.chunking;

import java.nio.file.Path;

import dev.fletching.benchmarks.Arguments;
import dev.fletching.benchmarks.UsageException;

/**
 * What to measure with.
 *
 * @param model name of the model
 * @param data folder of the collections
 * @param output folder for the report
 */
record Settings(String model, Path data, Path output) {

    static Settings parse(String... arguments) {
        return Arguments.parse(new Settings("all-minilm-l6-v2-q", Path.of("../shared"), Path.of("target")), Settings::with,
                arguments);
    }

    private Settings with(String name, String value) {
        return switch (name) {
            case "--model" -> new Settings(value, data, output);
            case "--data" -> new Settings(model, Path.of(value), output);
            case "--output" -> new Settings(model, data, Path.of(value));
            default -> throw new UsageException(
                    "option must be one of --model, --data and --output, got '" + name + "'. Leave it out.");
        };
    }
}
