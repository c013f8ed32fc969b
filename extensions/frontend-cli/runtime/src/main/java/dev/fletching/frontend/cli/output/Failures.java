package dev.fletching.frontend.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what the operating system refused. */
public final class Failures {

    private Failures() {}

    /** The reason of a failure, with the file where it is known. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "'" + e.getFile() + "' does not exist";
            case AccessDeniedException e -> "'" + e.getFile() + "' may not be read or written by this user";
            case NotDirectoryException e -> "'" + e.getFile() + "' is not a folder";
            case FileSystemException e when e.getReason() != null -> "'" + e.getFile() + "': " + e.getReason();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
