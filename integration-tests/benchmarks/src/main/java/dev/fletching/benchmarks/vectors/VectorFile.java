package dev.fletching.benchmarks.vectors;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;

/** Vectors one behind the other in a file, as little-endian floats, so that they are made once. */
final class VectorFile {

    private static final int BATCH = 512;

    private VectorFile() {}

    /** Embed texts into a file that appears when it is whole. */
    static void write(Path file, List<String> texts, Embedder embedder) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream stream = Files.newOutputStream(part);
                DataOutputStream output = new DataOutputStream(new BufferedOutputStream(stream, 1 << 20))) {
            for (int from = 0; from < texts.size(); from += BATCH) {
                List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
                for (Embedding embedding : embedder.embed(batch, TextRole.DOCUMENT)) {
                    output.write(bytes(embedding.vector()));
                }
                System.err.printf("embedded %,d of %,d%n", from + batch.size(), texts.size());
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    /**
     * Read the vectors of a file.
     *
     * @param from how many are passed over
     */
    static float[][] read(Path file, int from, int dimensions) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = (long) from * dimensions * Float.BYTES;
            FloatBuffer floats = channel.map(FileChannel.MapMode.READ_ONLY, start, channel.size() - start)
                    .order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[][] vectors = new float[floats.remaining() / dimensions][dimensions];
            for (float[] vector : vectors) {
                floats.get(vector);
            }
            return vectors;
        }
    }
}
