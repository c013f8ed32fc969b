package dev.fletching.index.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.apache.lucene.store.BufferedIndexInput;

/** Reads a file from its start to its end in larger steps; Lucene's own takes a kilobyte a step. Not safe for many threads. */
final class ReadOnceInput extends BufferedIndexInput {

    /** Each file has a buffer of its own, so that more would show in the memory of a command. */
    private static final int STEP_BYTES = 1 << 13;

    private final FileChannel channel;
    private final long length;

    ReadOnceInput(Path file) throws IOException {
        super("ReadOnceInput(path=\"" + file + "\")", STEP_BYTES);
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            this.length = channel.size();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    protected void readInternal(ByteBuffer target) throws IOException {
        long position = getFilePointer();
        while (target.hasRemaining()) {
            int read = channel.read(target, position);
            if (read < 0) {
                throw new EOFException("read past the end of " + this);
            }
            position += read;
        }
    }

    @Override
    protected void seekInternal(long position) throws IOException {
        if (position > length) {
            throw new EOFException("read past the end of " + this);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
