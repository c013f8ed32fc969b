package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;

/** Names of files in reports. */
public final class DataNames {

    private DataNames() {}

    /** The last part of a path, which may be relative or end in dots. */
    public static String of(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
