package dev.fletching.embedding.djl.onnx;

import java.util.Map;
import java.util.Set;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.fletching.api.FletchingException;

/**
 * The inputs and the output of a graph.
 *
 * @param inputs names of the inputs
 * @param output name of the output with a vector a token
 * @param width length of those vectors, or -1 where the graph does not say
 */
record GraphShape(Set<String> inputs, String output, int width) {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";

    private static final Set<String> KNOWN_INPUTS = Set.of(IDS, MASK, TYPES);
    private static final String[] KNOWN_OUTPUTS = {"last_hidden_state", "token_embeddings"};

    static GraphShape of(OrtSession session) throws OrtException {
        Set<String> inputs = Set.copyOf(session.getInputNames());
        if (!KNOWN_INPUTS.containsAll(inputs) || !inputs.contains(IDS)) {
            throw new FletchingException(
                    "the graph's inputs must be input_ids and at most attention_mask and token_type_ids, got %s. Export the model for feature extraction."
                            .formatted(session.getInputNames()));
        }
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        for (String name : KNOWN_OUTPUTS) {
            if (outputs.containsKey(name) && isTokenVectors(outputs.get(name))) {
                return new GraphShape(inputs, name, width(outputs.get(name)));
            }
        }
        for (Map.Entry<String, NodeInfo> output : outputs.entrySet()) {
            if (isTokenVectors(output.getValue())) {
                return new GraphShape(inputs, output.getKey(), width(output.getValue()));
            }
        }
        throw new FletchingException(
                "the graph must have an output of 32-bit floats [batch, sequence, width], got %s. Export the model for feature extraction."
                        .formatted(outputs.keySet()));
    }

    GraphShape withWidth(int known) {
        return new GraphShape(inputs, output, known);
    }

    private static boolean isTokenVectors(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.FLOAT && info.getShape().length == 3;
    }

    private static int width(NodeInfo node) {
        return (int) ((TensorInfo) node.getInfo()).getShape()[2];
    }
}
