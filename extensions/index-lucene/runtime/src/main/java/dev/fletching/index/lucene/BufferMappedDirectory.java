package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FSLockFactory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.LockFactory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Maps files by byte buffers, for executables that lack {@code java.lang.foreign}, which Lucene's own mapping needs. A search
 * then reads vectors where they lie in the page cache, without a system call for each.
 * <p>
 * A file stays mapped until the garbage collector finds that nobody reads it any more. One that is read once is read without a
 * mapping, so that a check of the whole index does not stay in memory. Safe for many threads.
 */
final class BufferMappedDirectory extends NIOFSDirectory {

    /** A buffer holds at most 2 GB, and all but the last must have one size that is a power of two. */
    private static final long LARGEST_BLOCK_BYTES = 1L << 30;

    private final long blockBytes;

    BufferMappedDirectory(Path folder) throws IOException {
        this(folder, FSLockFactory.getDefault());
    }

    BufferMappedDirectory(Path folder, LockFactory locks) throws IOException {
        this(folder, locks, LARGEST_BLOCK_BYTES);
    }

    BufferMappedDirectory(Path folder, LockFactory locks, long blockBytes) throws IOException {
        super(folder, locks);
        this.blockBytes = blockBytes;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        ensureOpen();
        ensureCanRead(name);
        Path file = getDirectory().resolve(name);
        if (context == IOContext.READONCE) {
            return new ReadOnceInput(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            List<ByteBuffer> blocks = map(channel);
            String description = "BufferMappedIndexInput(path=\"" + file + "\")";
            return blocks.size() == 1
                    ? new BufferInput(description, blocks.get(0))
                    : new ByteBuffersIndexInput(new ByteBuffersDataInput(blocks), description);
        }
    }

    private List<ByteBuffer> map(FileChannel channel) throws IOException {
        long size = channel.size();
        List<ByteBuffer> blocks = new ArrayList<>();
        for (long start = 0; start < size; start += blockBytes) {
            blocks.add(channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(blockBytes, size - start)));
        }
        return blocks.isEmpty() ? List.of(ByteBuffer.allocate(0)) : blocks;
    }
}
