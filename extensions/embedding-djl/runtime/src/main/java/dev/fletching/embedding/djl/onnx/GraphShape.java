package dev.fletching.embedding.djl.onnx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
 * @param output name of the output that is read
 * @param width length of its rows, or -1 where the graph does not say
 */
record GraphShape(Set<String> inputs, String output, int width) {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";

    private static final Set<String> KNOWN_INPUTS = Set.of(IDS, MASK, TYPES);

    static GraphShape of(OrtSession session, GraphTask task) throws OrtException {
        Set<String> inputs = Set.copyOf(session.getInputNames());
        if (!KNOWN_INPUTS.containsAll(inputs) || !inputs.contains(IDS)) {
            throw new FletchingException(
                    "the graph's inputs must be input_ids and at most attention_mask and token_type_ids, got %s. Export the model for %s."
                            .formatted(session.getInputNames(), task.export()));
        }
        Map<String, Integer> fitting = fitting(session.getOutputInfo(), task);
        String output = choose(fitting, task)
                .orElseThrow(() -> new FletchingException("the graph must have %s, got %s. Export the model for %s."
                        .formatted(task.rule(), session.getOutputNames(), task.export())));
        return new GraphShape(inputs, output, fitting.get(output));
    }

    /** The outputs of the task's shape and their widths, in the order of the graph. */
    private static Map<String, Integer> fitting(Map<String, NodeInfo> outputs, GraphTask task) {
        Map<String, Integer> fitting = new LinkedHashMap<>();
        outputs.forEach((name, node) -> {
            if (node.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.FLOAT
                    && info.getShape().length == task.rank()) {
                fitting.put(name, (int) info.getShape()[task.rank() - 1]);
            }
        });
        return fitting;
    }

    /** Token vectors may be told from others by their shape alone; logits that are not named so may not. */
    private static Optional<String> choose(Map<String, Integer> fitting, GraphTask task) {
        Optional<String> named = task.names().stream().filter(fitting::containsKey).findFirst();
        if (named.isPresent() || task == GraphTask.SEQUENCE_CLASSIFICATION && fitting.size() != 1) {
            return named;
        }
        return fitting.keySet().stream().findFirst();
    }

    GraphShape withWidth(int known) {
        return new GraphShape(inputs, output, known);
    }
}
