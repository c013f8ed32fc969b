package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder on a disk with room for so many more bytes. */
final class FaultyDirectory extends FilterDirectory {

    private final AtomicLong room;

    FaultyDirectory(Path folder, AtomicLong room) throws IOException {
        this(FSDirectory.open(folder), room);
    }

    FaultyDirectory(Directory disk, AtomicLong room) {
        super(disk);
        this.room = room;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput output) {
        return new FilterIndexOutput("limited " + output, output.getName(), output) {

            @Override
            public void writeByte(byte value) throws IOException {
                take(1);
                super.writeByte(value);
            }

            @Override
            public void writeBytes(byte[] values, int offset, int length) throws IOException {
                int fits = (int) Math.clamp(room.get(), 0, length);
                super.writeBytes(values, offset, fits);
                take(length);
            }
        };
    }

    private void take(int bytes) throws IOException {
        if (room.addAndGet(-bytes) < 0) {
            throw new IOException("No space left on device");
        }
    }
}
