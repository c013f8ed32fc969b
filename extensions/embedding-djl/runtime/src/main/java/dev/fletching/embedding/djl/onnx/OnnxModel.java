package dev.fletching.embedding.djl.onnx;

import java.util.List;
import java.util.Optional;

import ai.onnxruntime.OrtException;
import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.token.Tokens;

/**
 * A model that runs texts in batches: sorted by length, by token budget, on all cores. Safe for many threads; closed by its
 * owner when no call is running.
 */
public final class OnnxModel implements AutoCloseable {

    private final OnnxGraph graph;
    private final OnnxOptions options;
    private final LoneRuns loneRuns;
    private final Workers workers;

    private OnnxModel(OnnxGraph graph, OnnxOptions options, LoneRuns loneRuns) {
        this.graph = graph;
        this.options = options;
        this.loneRuns = loneRuns;
        this.workers = new Workers(options.threads());
    }

    /**
     * Load a graph.
     *
     * @param sessions opens it
     * @param file the graph
     * @param padId the id that fills up shorter texts
     * @param options how to run it
     * @throws FletchingException if the file is no such graph or the device is not there
     */
    public static OnnxModel open(Sessions sessions, GraphFile file, long padId, OnnxOptions options) {
        OpenGraph open = sessions.open(file, options.device());
        try {
            return new OnnxModel(new OnnxGraph(open, file.task(), padId), options,
                    new LoneRuns(sessions, file, padId, options));
        } catch (OrtException | RuntimeException e) {
            closeAfter(open, e);
            throw new FletchingException("'%s' must be a transformer's graph, and is not: %s. Export the model again."
                    .formatted(file.onnx(), e.getMessage()), e);
        }
    }

    private static void closeAfter(OpenGraph open, Exception failure) {
        try {
            open.close();
        } catch (OrtException e) {
            failure.addSuppressed(e);
        }
    }

    /** Length of a row of the output: a token vector, or the logits of a text. */
    public int width() {
        return graph.width();
    }

    /** Does work side by side on the model's threads. */
    public Workers workers() {
        return workers;
    }

    /**
     * Run all texts and hand out their rows, in no order and from several threads at once.
     *
     * @throws FletchingException if the model fails or the calling thread is interrupted
     */
    public void run(Tokens[] texts, TokenVectors sink) {
        int[] lengths = new int[texts.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = texts[i].count();
        }
        boolean together = graph.masksPadding() && !options.oneTextARun();
        List<int[]> plan = RunPlan.of(lengths, together ? options.batchTokens() : 1, options.threads());
        if (texts.length == 1 && runAlone(texts, sink)) {
            return;
        }
        workers.forEach(plan.size(), number -> runTogether(texts, plan.get(number), sink));
    }

    private boolean runAlone(Tokens[] texts, TokenVectors sink) {
        Optional<OnnxGraph> lone = loneRuns.ask(workers);
        return lone.isPresent() && workers.alone(() -> lone.get().run(texts, sink));
    }

    private void runTogether(Tokens[] texts, int[] members, TokenVectors sink) {
        Tokens[] batch = new Tokens[members.length];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = texts[members[i]];
        }
        graph.run(batch, (index, rows) -> sink.take(members[index], rows));
    }

    @Override
    public void close() {
        workers.close();
        loneRuns.close();
        graph.close();
    }
}
