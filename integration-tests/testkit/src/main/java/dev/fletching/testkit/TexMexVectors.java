package dev.fletching.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the files of vectors that collections for nearest neighbour search come in: little-endian, before every vector its
 * length, {@code fvecs} with floats and {@code ivecs} with ints.
 *
 * @see <a href="http://corpus-texmex.irisa.fr/">Jégou, Douze and Schmid, Product quantization for nearest neighbor search</a>
 * @since 0.1
 */
public final class TexMexVectors {

    private TexMexVectors() {}

    /** Read a file of floats. */
    public static List<float[]> floats(Path file) {
        ByteBuffer bytes = bytes(file);
        List<float[]> vectors = new ArrayList<>();
        while (bytes.hasRemaining()) {
            float[] vector = new float[bytes.getInt()];
            bytes.asFloatBuffer().get(vector);
            bytes.position(bytes.position() + vector.length * Float.BYTES);
            vectors.add(vector);
        }
        return vectors;
    }

    /** Read a file of ints. */
    public static List<int[]> ints(Path file) {
        ByteBuffer bytes = bytes(file);
        List<int[]> vectors = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int[] vector = new int[bytes.getInt()];
            bytes.asIntBuffer().get(vector);
            bytes.position(bytes.position() + vector.length * Integer.BYTES);
            vectors.add(vector);
        }
        return vectors;
    }

    private static ByteBuffer bytes(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
