package dev.fletching.embedding.djl.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

import dev.fletching.api.FletchingException;

/**
 * Lists the operators of a graph without loading it: walks the protobuf fields of the file and skips all but the nodes' types.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
public final class OnnxOperators {

    private static final Set<String> DYNAMIC = Set.of("DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM",
            "MatMulInteger", "MatMulIntegerToFloat");

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int NODE_TYPE = 4;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private final Set<String> types = new TreeSet<>();

    private OnnxOperators() {}

    /** Whether activations are quantised while the graph runs, with one scale for everything that runs together. */
    public static boolean quantizesDynamically(Path graph) {
        return of(graph).stream().anyMatch(DYNAMIC::contains);
    }

    /**
     * The types of all nodes, sorted.
     *
     * @throws FletchingException if the file is not a graph
     */
    public static Set<String> of(Path graph) {
        try (FileChannel channel = FileChannel.open(graph, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            OnnxOperators operators = new OnnxOperators();
            operators.walk(bytes, MODEL_GRAPH);
            return operators.types;
        } catch (IOException | IllegalArgumentException e) {
            throw new FletchingException("'%s' must be an ONNX file, and is not (%s). Fetch it again."
                    .formatted(graph, e.getMessage()), e);
        }
    }

    private void walk(ByteBuffer message, int wanted) {
        while (message.hasRemaining()) {
            long key = varint(message);
            int kind = (int) (key & 7);
            if (kind != LENGTH) {
                skip(message, kind);
                continue;
            }
            ByteBuffer content = content(message);
            if (key >>> 3 == wanted) {
                enter(content, wanted);
            }
        }
    }

    private void enter(ByteBuffer content, int field) {
        switch (field) {
            case MODEL_GRAPH -> walk(content, GRAPH_NODE);
            case GRAPH_NODE -> walk(content, NODE_TYPE);
            default -> types.add(StandardCharsets.UTF_8.decode(content).toString());
        }
    }

    private static ByteBuffer content(ByteBuffer message) {
        long length = varint(message);
        require(length >= 0 && length <= message.remaining());
        ByteBuffer content = message.slice(message.position(), (int) length);
        message.position(message.position() + (int) length);
        return content;
    }

    private static void skip(ByteBuffer message, int kind) {
        switch (kind) {
            case VARINT -> varint(message);
            case EIGHT_BYTES -> advance(message, Long.BYTES);
            case FOUR_BYTES -> advance(message, Integer.BYTES);
            default -> require(false);
        }
    }

    private static void advance(ByteBuffer message, int bytes) {
        require(bytes <= message.remaining());
        message.position(message.position() + bytes);
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            require(message.hasRemaining());
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("its fields do not fit");
        }
    }
}
