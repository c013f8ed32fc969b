package dev.fletching.ingest.reader;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells formats by the names of files. */
public final class FileNames {

    private FileNames() {}

    /** The name of a file without its folders. */
    public static String of(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Whether a file's name ends in a dot and one of some extensions, which are in lower case. */
    public static boolean hasExtension(Path file, Set<String> extensions) {
        String name = of(file);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extension.length() < name.length() && extensions.contains(extension);
    }
}
