package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;

/**
 * Walks inputs in their order and folders sorted by name. Hidden files are passed over; symbolic links are noted and not
 * followed, save those that are inputs themselves.
 */
final class FileWalk {

    private static final LinkOption[] LINKS = {};
    private static final LinkOption[] NO_LINKS = {LinkOption.NOFOLLOW_LINKS};

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
        Path place = Found.placeOf(input);
        Path name = input.getFileName();
        String id = name == null ? input.toString() : name.toString();
        attributes(input, LINKS).ifPresent(attributes -> {
            if (attributes.isDirectory()) {
                folder(input, place, "");
            } else {
                file(new Found(input, id, input.toString(), place.toString(), attributes.size()), attributes);
            }
        });
    }

    private void folder(Path folder, Path place, String prefix) {
        for (Path entry : entries(folder)) {
            attributes(entry, NO_LINKS).ifPresent(attributes -> entry(entry, attributes, place, prefix));
        }
    }

    private void entry(Path entry, BasicFileAttributes attributes, Path folder, String prefix) {
        Path name = entry.getFileName();
        Path place = folder.resolve(name);
        if (attributes.isSymbolicLink()) {
            notes.skip(entry, "symbolic links are not followed");
            left.accept(entry);
        } else if (attributes.isDirectory()) {
            folder(entry, place, prefix + name + "/");
        } else {
            file(new Found(entry, prefix + name, entry.toString(), place.toString(), attributes.size()), attributes);
        }
    }

    private void file(Found found, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            sink.accept(found);
            return;
        }
        notes.skip(found.file(), "it is not a regular file");
        left.accept(found.file());
    }

    private Optional<BasicFileAttributes> attributes(Path file, LinkOption... links) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, links));
        } catch (IOException cause) {
            notes.fail(file, "File '%s' must be readable, got %s. Check its permissions.".formatted(file, cause));
            left.accept(file);
            return Optional.empty();
        }
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
