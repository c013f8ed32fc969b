package dev.fletching.embedding.djl.onnx;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.pooling.TokenRows;
import dev.fletching.embedding.djl.token.Tokens;

/**
 * A transformer's graph, from token ids to token vectors or logits. Safe for many threads; closed by its owner when no run is going on.
 * <p>
 * Inputs and output lie in memory that is kept from run to run, as many times as runs go side by side.
 */
final class OnnxGraph implements AutoCloseable {

    private final OrtEnvironment environment = Sessions.environment();
    private final OpenGraph graph;
    private final OrtSession session;
    private final GraphTask task;
    private final GraphShape shape;
    private final long padId;
    private final ConcurrentLinkedQueue<RunBuffers> idle = new ConcurrentLinkedQueue<>();

    OnnxGraph(OpenGraph graph, GraphTask task, long padId) throws OrtException {
        this.graph = graph;
        this.session = graph.session();
        this.task = task;
        this.padId = padId;
        GraphShape declared = GraphShape.of(session, task);
        this.shape = declared.width() > 0 ? declared : declared.withWidth(widthByRun(declared));
    }

    /** Length of a row of the output. */
    int width() {
        return shape.width();
    }

    /** Whether it tells padding from text, so that texts may run together. */
    boolean masksPadding() {
        return shape.inputs().contains(GraphShape.MASK);
    }

    /** Run texts together, padded to the longest, and hand out their rows. */
    void run(Tokens[] texts, TokenVectors sink) {
        RunBuffers taken = idle.poll();
        RunBuffers buffers = taken == null ? new RunBuffers() : taken;
        try {
            int length = longest(texts);
            FloatBuffer output = run(texts, length, buffers);
            int rows = task.rows(length);
            for (int i = 0; i < texts.length; i++) {
                sink.take(i, new TokenRows(output, i * rows, Math.min(rows, texts[i].count()), shape.width()));
            }
        } catch (OrtException e) {
            throw new FletchingException(
                    "a model must run to its end, and failed: %s. Try a smaller batch-tokens or another model."
                            .formatted(e.getMessage()),
                    e);
        } finally {
            idle.add(buffers);
        }
    }

    private FloatBuffer run(Tokens[] texts, int length, RunBuffers buffers) throws OrtException {
        buffers.fill(texts, length, padId);
        FloatBuffer output = buffers.output(Math.multiplyExact(texts.length * task.rows(length), shape.width()));
        Map<String, OnnxTensor> inputs = inputs(shape.inputs(), new long[]{texts.length, length}, buffers);
        try (OnnxTensor target = OnnxTensor.createTensor(environment, output,
                task.shape(texts.length, length, shape.width()))) {
            LastRuns.finish(() -> session.run(inputs, Map.of(shape.output(), target))).close();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
        return output;
    }

    private int widthByRun(GraphShape declared) throws OrtException {
        RunBuffers buffers = new RunBuffers();
        buffers.fill(new Tokens[]{new Tokens(new long[]{padId}, new long[]{0}, false)}, 1, padId);
        Map<String, OnnxTensor> inputs = inputs(declared.inputs(), new long[]{1, 1}, buffers);
        try (OrtSession.Result result = session.run(inputs, Set.of(declared.output()))) {
            return (int) ((OnnxTensor) result.get(0)).getInfo().getShape()[task.rank() - 1];
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private Map<String, OnnxTensor> inputs(Set<String> names, long[] dimensions, RunBuffers buffers) throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        for (String name : names) {
            LongBuffer values = switch (name) {
                case GraphShape.MASK -> buffers.mask();
                case GraphShape.TYPES -> buffers.types();
                default -> buffers.ids();
            };
            inputs.put(name, OnnxTensor.createTensor(environment, values, dimensions));
        }
        return inputs;
    }

    private static int longest(Tokens[] texts) {
        int longest = 1;
        for (Tokens text : texts) {
            longest = Math.max(longest, text.count());
        }
        return longest;
    }

    @Override
    public void close() {
        try {
            graph.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a session must close, and did not: " + e.getMessage(), e);
        }
    }
}
