package dev.fletching.evaluator.retrieval;

import java.nio.file.Path;

/** Names of files in reports. */
final class DataNames {

    private DataNames() {}

    /** The last part of a path. */
    static String of(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
