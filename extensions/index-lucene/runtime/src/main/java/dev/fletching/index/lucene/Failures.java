package dev.fletching.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.IndexHealth.Damage;

/** What went wrong in Lucene, said so that a user can mend it. */
final class Failures {

    private static final List<String> FULL = List.of("no space left", "quota exceeded", "not enough space");
    private static final List<String> FORBIDDEN = List.of("read-only", "permission denied", "not permitted");

    private Failures() {}

    /** The folder could not be made. */
    static FletchingException making(Path folder, Exception cause) {
        if (says(cause, FULL) || forbidden(cause)) {
            return reading(folder, cause);
        }
        return new FletchingException(
                "index '%s' must lie where a folder can be made, got '%s'. Choose another folder.".formatted(folder, cause),
                cause);
    }

    /** Reading or opening failed. */
    static FletchingException reading(Path folder, Exception cause) {
        return new FletchingException("index '%s' %s".formatted(folder, reason(cause)), cause);
    }

    /** Writing failed; what was committed before is whole. */
    static FletchingException writing(Path folder, Exception cause) {
        return new FletchingException(
                "index '%s' %s What was committed before is kept, changes since then are not; open the index again to go on."
                        .formatted(folder, reason(cause)),
                cause);
    }

    /** There is no index. */
    static FletchingException missing(Path folder) {
        return new FletchingException(
                "folder '%s' must hold an index to be searched, and holds none. Index some passages into it first."
                        .formatted(folder));
    }

    /** Nothing of it can be read, since a file is damaged that all of it depends on. */
    static FletchingException unreadable(Path folder, Damage damage) {
        return new FletchingException(
                "index '%s' must have a whole file '%s' to be read at all, and it %s. Restore the index from a copy, or index again."
                        .formatted(folder, damage.file(), damage.finding()));
    }

    private static String reason(Exception cause) {
        if (cause instanceof UncheckedIOException unchecked) {
            return reason(unchecked.getCause());
        }
        if (cause instanceof LockObtainFailedException) {
            return "must be written by one at a time, and is open for writing, here or in another process."
                    + " Close it there, or wait until that process has ended.";
        }
        if (cause instanceof ThreadInterruptedException) {
            return "must not be interrupted, and was. Nothing is damaged; start again.";
        }
        if (says(cause, FULL)) {
            return "must have room on its disk, and the disk is full. Free some space.";
        }
        if (forbidden(cause)) {
            return "must lie in a folder that may be read and written, got '%s'. Choose another folder, or mend its rights."
                    .formatted(cause);
        }
        if (cause instanceof IndexFormatTooNewException) {
            return "must be of a version this Fletching can read, and is newer. Update Fletching, or index again.";
        }
        if (damaged(cause)) {
            return "must be whole, and is damaged: %s. Restore it from a copy, or save what is left by 'fletching index rebuild'."
                    .formatted(cause.getMessage() == null ? cause : cause.getMessage());
        }
        if (cause instanceof RuntimeException) {
            return "could not be used because of a fault in the program, '%s'. Report it; 'fletching index check' tells whether"
                    .formatted(cause) + " the index is whole.";
        }
        return "must be readable, got '%s'. Check its disk.".formatted(cause);
    }

    private static boolean forbidden(Throwable cause) {
        return cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException
                || cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException
                || says(cause, FORBIDDEN);
    }

    /** Failures of reading, but for those that a disk has without damage to the files. */
    private static boolean damaged(Exception cause) {
        boolean plain = cause.getClass() == IOException.class || cause instanceof FileSystemException;
        return cause instanceof IOException && !plain || cause instanceof NoSuchFileException;
    }

    private static boolean says(Throwable cause, List<String> words) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
