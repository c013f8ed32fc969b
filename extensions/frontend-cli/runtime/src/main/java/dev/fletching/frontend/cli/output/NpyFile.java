package dev.fletching.frontend.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes vectors as one array of NumPy's NPY format 1.0: little-endian floats, row after row. The header has room for any
 * count of rows and is written last, so that the rows need not be counted before.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
public final class NpyFile implements AutoCloseable {

    private static final int HEADER_BYTES = 128;
    private static final int PREFIX_BYTES = 10;
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final int dimensions;
    private final ByteBuffer buffer;
    private long rows;

    /**
     * @param path the file to write, replaced where it exists
     * @param dimensions length of every vector
     */
    public NpyFile(Path path, int dimensions) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        this.dimensions = dimensions;
        this.buffer = ByteBuffer.allocate(Math.max(BUFFER_BYTES, HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(header(0));
    }

    /** Append a row. */
    public void add(float[] vector) throws IOException {
        if (vector.length != dimensions) {
            throw new IllegalArgumentException("a vector must have " + dimensions + " components, got " + vector.length);
        }
        for (float component : vector) {
            if (buffer.remaining() < Float.BYTES) {
                drain();
            }
            buffer.putFloat(component);
        }
        rows++;
    }

    /** Write what is left and the count of rows. */
    public void finish() throws IOException {
        drain();
        ByteBuffer header = ByteBuffer.wrap(header(rows));
        while (header.hasRemaining()) {
            file.write(header, header.position());
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    private byte[] header(long count) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + count + ", " + dimensions + "), }";
        int length = HEADER_BYTES - PREFIX_BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
        header.putShort((short) length);
        String padded = dictionary + " ".repeat(length - 1 - dictionary.length()) + "\n";
        return header.put(padded.getBytes(StandardCharsets.US_ASCII)).array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
