package dev.fletching.embedding.djl.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

import org.jboss.logging.Logger;

/**
 * The right to write one file of the cache, held by one thread of one process at a time. Where the file system knows no locks,
 * the right is everyone's: the cache stays whole all the same, since files are renamed into it.
 */
final class CacheLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CacheLock.class);

    /** Locks of files are held by processes; threads of this one take turns here. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Wait for the right to write a file. */
    static CacheLock of(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        THREADS.lock();
        try {
            Path place = file.resolveSibling(".lock");
            FileChannel channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(channel, place);
            return new CacheLock(channel);
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path place) {
        try {
            FileLock lock = channel.lock();
            LOG.tracef("%s is locked: %s", place, lock);
        } catch (IOException e) {
            LOG.debugf("%s cannot be locked: %s", place, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            THREADS.unlock();
        }
    }
}
