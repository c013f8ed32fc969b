package dev.fletching.embedding.djl.onnx;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.fletching.api.FletchingException;

/** Opens sessions of ONNX Runtime. */
public final class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private static final Device CPU = Device.parse("cpu");

    /** Counts what {@link #options} changes in graphs, so that saved forms of earlier optimisations are not used. */
    private static final int OPTIMIZATIONS = 1;

    private final AtomicBoolean warned = new AtomicBoolean();

    /** Open a session for runs side by side: one thread works on a run, and none spins. */
    OpenGraph open(GraphFile graph, Device device) {
        return open(graph, device, 1);
    }

    /** Open a session for runs that have the machine to themselves: several threads work on a run, and spin while it lasts. */
    OpenGraph openForLoneRuns(GraphFile graph, int threads) {
        return open(graph, CPU, threads);
    }

    private OpenGraph open(GraphFile graph, Device device, int threads) {
        try {
            Optional<SavedGraph> saved = device.kind() == Device.Kind.CPU ? SavedGraph.of(graph, revision()) : Optional.empty();
            if (saved.isEmpty()) {
                return new OpenGraph(plain(graph, device, threads), Optional.empty());
            }
            Optional<OpenGraph> mapped = mapped(saved.get(), threads);
            return mapped.isPresent() ? mapped.get() : openAndSave(graph, saved.get(), threads);
        } catch (OrtException e) {
            if (device.kind() == Device.Kind.AUTO) {
                warnOnce(missing(e));
                return open(graph, CPU, threads);
            }
            if (device.kind() == Device.Kind.GPU) {
                throw notThere(device, e);
            }
            throw new FletchingException(
                    "'%s' must be a model that ONNX Runtime can run, and is not: %s. Fetch it again, or choose another."
                            .formatted(graph.onnx(), e.getMessage()),
                    e);
        }
    }

    private OrtSession plain(GraphFile graph, Device device, int threads) throws OrtException {
        try (SessionOptions options = options(threads)) {
            choose(device, options);
            return environment().createSession(graph.onnx().toString(), options);
        }
    }

    /** A saved form that is damaged counts as one that is not there, and is saved again. */
    private static Optional<OpenGraph> mapped(SavedGraph saved, int threads) {
        Optional<ByteBuffer> bytes = saved.map();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (SessionOptions options = options(threads)) {
            SavedGraph.useInPlace(options);
            return Optional.of(new OpenGraph(environment().createSession(bytes.get(), options), bytes));
        } catch (OrtException e) {
            LOG.debugf("A saved graph cannot be used: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private OpenGraph openAndSave(GraphFile graph, SavedGraph saved, int threads) throws OrtException {
        try (SessionOptions options = options(threads)) {
            if (saved.saveWith(options)) {
                OrtSession session = environment().createSession(graph.onnx().toString(), options);
                saved.keep();
                return new OpenGraph(session, Optional.empty());
            }
        } catch (OrtException e) {
            // Perhaps the disk is full. Whether the model is at fault shows below.
            LOG.debugf("A graph cannot be saved: %s", e.getMessage());
            saved.drop();
        }
        return new OpenGraph(plain(graph, CPU, threads), Optional.empty());
    }

    private static String revision() {
        return environment().getVersion() + "-" + OPTIMIZATIONS;
    }

    static OrtEnvironment environment() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "fletching");
        LastRuns.watch();
        return environment;
    }

    private static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        // The next level fits a graph to one kind of processor, and a saved graph may meet another. It has nothing for transformers.
        options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
        if (threads == 1 || threads != Runtime.getRuntime().availableProcessors()) {
            // Left out otherwise: ONNX Runtime keeps its threads on their cores only where it chooses their number.
            options.setIntraOpNumThreads(threads);
        }
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", threads == 1 ? "0" : "1");
        options.addConfigEntry("session.set_denormal_as_zero", "1");
        // ONNX Runtime's kernel for a whole layer normalisation adds up number by number; the parts it is made of use vectors.
        // A run takes a seventh less so, and with 8 bits, where less else is left, a quarter less.
        options.addConfigEntry("optimization.disable_specified_optimizers", "LayerNormFusionL2");
        return options;
    }

    private void choose(Device device, SessionOptions options) {
        if (device.kind() == Device.Kind.CPU) {
            return;
        }
        try {
            options.addCUDA(device.number());
        } catch (OrtException e) {
            if (device.kind() == Device.Kind.GPU) {
                throw notThere(device, e);
            }
            warnOnce(missing(e));
        }
    }

    private static FletchingException notThere(Device device, OrtException cause) {
        return new FletchingException(
                "device gpu:%d must be there and run the model, and does not: %s. Add what is missing, or choose device cpu."
                        .formatted(device.number(), missing(cause)),
                cause);
    }

    private static String missing(OrtException cause) {
        return "a graphics card by CUDA needs com.microsoft.onnxruntime:onnxruntime_gpu instead of onnxruntime, CUDA 12 and"
                + " cuDNN 9; ONNX Runtime says: " + cause.getMessage();
    }

    private void warnOnce(String missing) {
        if (warned.compareAndSet(false, true)) {
            LOG.warnf("Device auto falls back to the processor: %s. Choose device cpu to silence this.", missing);
        }
    }
}
