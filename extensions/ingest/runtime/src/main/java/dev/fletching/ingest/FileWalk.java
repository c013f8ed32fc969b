package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;

/**
 * Walks inputs in their order and folders sorted by name. Hidden files are passed over; symbolic links are noted and not
 * followed, save those that are inputs themselves.
 */
final class FileWalk {

    private final Notes notes;
    private final Consumer<Path> left;
    private final Consumer<Found> sink;

    /**
     * @param notes hears of what is left out
     * @param left takes what is there and was not looked into
     * @param sink takes every file
     */
    FileWalk(Notes notes, Consumer<Path> left, Consumer<Found> sink) {
        this.notes = notes;
        this.left = left;
        this.sink = sink;
    }

    /** How many bytes all files have. */
    static long bytes(List<Path> inputs) {
        long[] bytes = {0};
        FileWalk walk = new FileWalk(new Notes(), path -> {}, found -> bytes[0] += found.bytes());
        inputs.forEach(walk::walk);
        return bytes[0];
    }

    /** Refuse inputs that are not there. */
    static void check(List<Path> inputs) {
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new FletchingException(
                        "Input '%s' must be a file or a folder, got nothing there. Check the path.".formatted(input));
            }
        }
    }

    void walk(Path input) {
        if (Files.isDirectory(input)) {
            folder(input, "");
            return;
        }
        Path name = input.getFileName();
        file(input, name == null ? input.toString() : name.toString());
    }

    private void folder(Path folder, String prefix) {
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            if (Files.isSymbolicLink(entry)) {
                notes.skip(entry, "symbolic links are not followed");
                left.accept(entry);
            } else if (Files.isDirectory(entry)) {
                folder(entry, prefix + name + "/");
            } else {
                file(entry, prefix + name);
            }
        }
    }

    private void file(Path file, String id) {
        if (Files.isRegularFile(file)) {
            sink.accept(Found.of(file, id));
            return;
        }
        notes.skip(file, "it is not a regular file");
        left.accept(file);
    }

    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, FileWalk::isShown)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException cause) {
            notes.fail(folder, "Folder '%s' must be readable, got %s. Check its permissions.".formatted(folder, cause));
            left.accept(folder);
        }
        entries.sort((one, other) -> one.getFileName().toString().compareTo(other.getFileName().toString()));
        return entries;
    }

    private static boolean isShown(Path path) throws IOException {
        return !path.getFileName().toString().startsWith(".") && !Files.isHidden(path);
    }
}
