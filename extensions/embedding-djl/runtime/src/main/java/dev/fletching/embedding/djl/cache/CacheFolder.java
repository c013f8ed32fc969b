package dev.fletching.embedding.djl.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;

/**
 * The folder that keeps files between runs. A file appears in it whole or not at all, whoever else writes at the same time:
 * it is written under a name of its own, then renamed. Processes that want the same file at the same time take turns, so that
 * nothing is unpacked twice.
 *
 * @param folder made when the first file is kept
 */
public record CacheFolder(Path folder) {

    /** Opens the content to keep. */
    @FunctionalInterface
    public interface Content {

        /** Open it; the cache closes it. */
        InputStream open() throws IOException;
    }

    /** A place in the cache, as in {@code models/ab12}. */
    public Path resolve(String place) {
        return folder.resolve(place);
    }

    /**
     * Find a file, or keep it.
     *
     * @param place where; holds something of the content's checksum, so that other content has another place
     * @param sha256 what the content must have, in lower-case hexadecimal
     * @param content read only if the file is not there
     * @throws FletchingException if the folder cannot be written, or the content has another checksum
     */
    public Path keep(String place, String sha256, Content content) {
        return keep(place, content, found -> {
            if (!found.equals(sha256)) {
                throw new FletchingException(
                        "'%s' must have the SHA-256 %s, got %s. Use the version of its jar that the model card names."
                                .formatted(place, sha256, found));
            }
        });
    }

    /** Find a file, or keep it, whatever its checksum. */
    public Path keep(String place, Content content) {
        return keep(place, content, found -> {});
    }

    /** Keep a short text in place of the one that is there. */
    public void replace(Path file, String text) {
        try {
            write(file, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), found -> {});
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Read a short text, if it is there. */
    public Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path keep(String place, Content content, Consumer<String> check) {
        Path file = resolve(place);
        if (Files.isRegularFile(file)) {
            return file;
        }
        try (CacheLock lock = CacheLock.of(file)) {
            // Whoever held the lock before may have kept it.
            if (Files.isRegularFile(file)) {
                return file;
            }
            write(file, content, check);
            return file;
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** The exception for a file that cannot be written. */
    public FletchingException cannotWrite(Path file, IOException cause) {
        return new FletchingException(
                "cache folder '%s' must be writable and have room, and '%s' could not be written (%s: %s). Free some space, or set quarkus.fletching.embedding.djl.cache-directory to another folder."
                        .formatted(folder, file.getFileName(), cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }

    private static void write(Path file, Content content, Consumer<String> check) throws IOException {
        Files.createDirectories(file.getParent());
        Staging.clear(file);
        Path staging = Staging.beside(file);
        try {
            check.accept(copy(content, staging));
            Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staging);
        }
    }

    private static String copy(Content content, Path target) throws IOException {
        MessageDigest digest = Checksums.sha256();
        try (InputStream in = new DigestInputStream(content.open(), digest);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Checksums.hex(digest);
    }
}
