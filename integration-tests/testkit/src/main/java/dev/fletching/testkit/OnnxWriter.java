package dev.fletching.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * Writes small ONNX graphs, so that tests need no model from elsewhere. Not for large ones: all lies in memory.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 * @since 0.1
 */
public final class OnnxWriter {

    /** Number of the 32-bit float among ONNX's types, as the operator Cast wants it. */
    public static final long FLOAT = 1;

    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT64 = 7;

    private static final int MODEL_IR_VERSION = 1;
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPSET = 8;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_NAME = 2;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;

    private final ProtobufWriter graph = new ProtobufWriter();

    /** Declare an input of 64-bit integers; a dimension is a number, or a name where it is free. */
    public OnnxWriter input(String name, String... dimensions) {
        graph.message(GRAPH_INPUT, declared(name, INT64, dimensions));
        return this;
    }

    /** Declare an output of 32-bit floats; a dimension is a number, or a name where it is free. */
    public OnnxWriter output(String name, String... dimensions) {
        graph.message(GRAPH_OUTPUT, declared(name, FLOAT, dimensions));
        return this;
    }

    private static ProtobufWriter declared(String name, long type, String... dimensions) {
        ProtobufWriter shape = new ProtobufWriter();
        for (String dimension : dimensions) {
            ProtobufWriter one = new ProtobufWriter();
            shape.message(1, Character.isDigit(dimension.charAt(0))
                    ? one.number(1, Long.parseLong(dimension))
                    : one.text(2, dimension));
        }
        ProtobufWriter tensor = new ProtobufWriter().number(1, type).message(2, shape);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }

    /** Add a constant of 32-bit floats. */
    public OnnxWriter floats(String name, float[] values, long... dimensions) {
        ByteBuffer bytes = buffer(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return constant(name, FLOAT, bytes.array(), dimensions);
    }

    /** Add a constant of 64-bit integers. */
    public OnnxWriter longs(String name, long[] values, long... dimensions) {
        ByteBuffer bytes = buffer(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return constant(name, INT64, bytes.array(), dimensions);
    }

    /** Add a constant of signed 8-bit integers. */
    public OnnxWriter bytes(String name, byte[] values, long... dimensions) {
        return constant(name, INT8, values, dimensions);
    }

    /** Add a constant of unsigned 8-bit integers. */
    public OnnxWriter unsignedBytes(String name, byte[] values, long... dimensions) {
        return constant(name, UINT8, values, dimensions);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private OnnxWriter constant(String name, long type, byte[] raw, long... dimensions) {
        ProtobufWriter tensor = new ProtobufWriter();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        graph.message(GRAPH_INITIALIZER, tensor.number(2, type).text(8, name).bytes(9, raw));
        return this;
    }

    /** Add an operator of one output. */
    public OnnxWriter node(String operator, String output, String... inputs) {
        return node(operator, List.of(output), Map.of(), inputs);
    }

    /** Add an operator with attributes, which are integers here. */
    public OnnxWriter node(String operator, List<String> outputs, Map<String, Long> attributes, String... inputs) {
        ProtobufWriter node = new ProtobufWriter();
        for (String input : inputs) {
            node.text(1, input);
        }
        outputs.forEach(output -> node.text(2, output));
        node.text(3, "/made/" + outputs.get(0)).text(4, operator);
        attributes.forEach((name, value) -> node.message(5,
                new ProtobufWriter().text(1, name).number(3, value).number(20, 2)));
        graph.message(GRAPH_NODE, node);
        return this;
    }

    /** The graph as a model file. */
    public byte[] model() {
        graph.text(GRAPH_NAME, "made");
        return new ProtobufWriter().number(MODEL_IR_VERSION, 8).message(MODEL_GRAPH, graph)
                .message(MODEL_OPSET, new ProtobufWriter().text(1, "").number(2, 17)).toBytes();
    }

    /**
     * The graph as an addition to another: its bytes, put after those of a model file, add operators, constants and outputs to the
     * model, since protobuf merges what comes twice.
     */
    public byte[] addition() {
        return new ProtobufWriter().message(MODEL_GRAPH, graph).toBytes();
    }
}
