package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder for files of any names, of which it holds one at a time; removed when it is closed. */
final class UnpackFolder implements AutoCloseable {

    private final Path folder;
    private final Path place;

    UnpackFolder() throws IOException {
        this.folder = Files.createTempDirectory("fletching-zip");
        this.place = Files.createDirectory(folder.resolve("file"));
    }

    /** Where to put a file. */
    Path file(String name) {
        return place.resolve(name);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(place);
        Files.deleteIfExists(folder);
    }
}
