package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * Vectors of one segment that graph searches have come by, held in the heap, so that each is copied out of the file once. All
 * segments of the process together hold at most a sixth of the largest heap; what comes later is read from the file each time.
 * Safe for many threads.
 */
final class HeldVectors implements AutoCloseable {

    private static final int SHARE_OF_HEAP = 6;
    private static final AtomicLong TOTAL_BYTES = new AtomicLong();

    private final AtomicReferenceArray<float @Nullable []> vectors;
    private final AtomicLong bytes = new AtomicLong();
    private final long mostBytes;
    private volatile boolean closed;

    HeldVectors(int count) {
        this(count, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    HeldVectors(int count, long mostBytes) {
        this.vectors = new AtomicReferenceArray<>(count);
        this.mostBytes = mostBytes;
    }

    /** Reads a vector of the file; the array may be used again for the next one. */
    @FunctionalInterface
    interface Source {
        float[] read(int ordinal) throws IOException;
    }

    /** The vector of an ordinal; whoever asks must not change it, and must ask again for it after asking for another. */
    float[] get(int ordinal, Source source) throws IOException {
        float[] held = vectors.get(ordinal);
        if (held != null) {
            return held;
        }
        float[] read = source.read(ordinal);
        if (!reserve((long) read.length * Float.BYTES)) {
            return read;
        }
        float[] copy = read.clone();
        vectors.set(ordinal, copy);
        return copy;
    }

    /** The vector of an ordinal from the heap where it is held, else from the file; nothing more is held. */
    float[] look(int ordinal, Source source) throws IOException {
        float[] held = vectors.get(ordinal);
        return held != null ? held : source.read(ordinal);
    }

    /** Bytes held by all segments of the process. */
    static long totalBytes() {
        return TOTAL_BYTES.get();
    }

    private boolean reserve(long more) {
        if (closed) {
            return false;
        }
        if (TOTAL_BYTES.addAndGet(more) > mostBytes) {
            TOTAL_BYTES.addAndGet(-more);
            return false;
        }
        bytes.addAndGet(more);
        return true;
    }

    /** Give the room back. */
    @Override
    public void close() {
        closed = true;
        TOTAL_BYTES.addAndGet(-bytes.getAndSet(0));
    }
}
