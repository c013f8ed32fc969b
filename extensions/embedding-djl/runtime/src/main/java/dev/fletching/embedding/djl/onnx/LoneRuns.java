package dev.fletching.embedding.djl.onnx;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import ai.onnxruntime.OrtException;

/**
 * A second session for single queries that have the machine to themselves: all cores work on the one run, which takes about
 * three quarters of the time on two cores. It costs the memory of the weights once more, so it is opened only for who asks single queries again
 * and again, and beside the calls that go on meanwhile.
 */
final class LoneRuns implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LoneRuns.class);

    /** So many single queries show that more will come. */
    private static final int OPEN_AFTER_RUNS = 16;

    /** Short runs gain nothing from more. */
    private static final int MOST_THREADS = 4;

    private final Sessions sessions;
    private final GraphFile file;
    private final long padId;
    private final int threads;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable OnnxGraph graph;

    LoneRuns(Sessions sessions, GraphFile file, long padId, OnnxOptions options) {
        this.sessions = sessions;
        this.file = file;
        this.padId = padId;
        this.threads = isUseful(options) ? Math.min(options.threads(), MOST_THREADS) : 1;
    }

    /** Quantised models keep to one session, so that they give the same bits always; they are quick enough. */
    private static boolean isUseful(OnnxOptions options) {
        return options.device().kind() == Device.Kind.CPU && !options.oneTextARun();
    }

    /** The session, if it is open; otherwise the call is counted and may have it opened. */
    Optional<OnnxGraph> ask(Workers workers) {
        OnnxGraph open = graph;
        if (open == null && threads > 1 && asked.incrementAndGet() == OPEN_AFTER_RUNS) {
            workers.beside(this::open);
        }
        return Optional.ofNullable(open);
    }

    private void open() {
        try {
            graph = new OnnxGraph(sessions.openForLoneRuns(file, threads), file.task(), padId);
        } catch (OrtException | RuntimeException e) {
            LOG.debugf("No session for single queries: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        OnnxGraph open = graph;
        if (open != null) {
            open.close();
        }
    }
}
