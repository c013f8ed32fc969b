package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.nio.file.Path;

/** The disk refused, not the hub: trying again does not help. */
final class LocalWriteException extends IOException {

    private static final long serialVersionUID = 1;

    LocalWriteException(Path file, IOException cause) {
        super("'" + file.getFileName() + "' could not be written: " + cause.getMessage(), cause);
    }
}
