package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The part of a file that was downloaded so far, kept beside the target so that the next try goes on where this one ends.
 * <p>
 * It belongs to whoever holds its lock. Who comes second writes into a file of his own instead of waiting; both rename to the
 * same target, with the same content.
 */
final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final boolean shared;

    private PartFile(Path target, Path part, FileChannel channel, boolean shared) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.shared = shared;
    }

    static PartFile open(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        FileChannel channel = open(part, StandardOpenOption.CREATE);
        if (lock(channel)) {
            return new PartFile(target, part, channel, true);
        }
        channel.close();
        Path own = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        return new PartFile(target, own, open(own, StandardOpenOption.CREATE_NEW), false);
    }

    private static FileChannel open(Path file, StandardOpenOption how) throws IOException {
        return FileChannel.open(file, how, StandardOpenOption.WRITE, StandardOpenOption.READ);
    }

    /** Left out: whoever renamed the part while it was waited for, which {@link #isDone} finds out. */
    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether somebody else finished the target meanwhile; then the open file may be the target itself. */
    boolean isDone() {
        return Files.exists(target);
    }

    FileChannel channel() {
        return channel;
    }

    Path path() {
        return part;
    }

    /** Make it the target. */
    void finish() throws IOException {
        channel.force(true);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (!shared || isDone()) {
            Files.deleteIfExists(part);
        }
        channel.close();
    }
}
